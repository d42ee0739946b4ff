import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'

export interface Place {
  readonly spaceId: string
  readonly audienceId: string
  readonly sequence: number
}

export async function erasePayload(db: Db, place: Place, { by, reason }: { by: string; reason: string }): Promise<void> {
  const { spaceId, audienceId, sequence } = place
  await sql`select guard.erase_payload(${spaceId}::uuid, ${audienceId}::uuid, ${sequence}::bigint, ${by}::uuid, ${reason})`.execute(
    db,
  )
}
