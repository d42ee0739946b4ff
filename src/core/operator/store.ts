import { sql } from 'kysely'
import type { Database } from '#src/core/acting/store.ts'

/** Numbers of the whole installation, without samples. */
export async function asWorkerCountAll(worker: Database): Promise<{ people: number; organisations: number }> {
  const { rows } = await sql<{ people: number; organisations: number }>`
    select (select count(*) from people where account_id is not null) as people, (select count(*) from organisations where sample_id is null) as organisations`.execute(
    worker,
  )
  return rows[0] ?? { people: 0, organisations: 0 }
}
