import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { Client } from 'pg'
import type { Database } from '#src/core/acting/store.ts'
import type { Tables } from '#src/core/acting/tables.generated.ts'
import { pgTypes } from '#src/platform/database/pool.ts'

export type ProbedRole = 'app' | 'worker' | 'guard'

/** One connection that can take every role in turn, so that a world can be made, looked at and undone in one transaction. */
export interface Probe {
  readonly client: Client
  /** The program's own queries on this very connection. */
  readonly kysely: Database
  as(role: ProbedRole): Promise<void>
  stop(): Promise<void>
}

export async function openProbe(ownerUrl: string): Promise<Probe> {
  const client = new Client({ connectionString: ownerUrl, types: pgTypes, application_name: 'entente isolation' })
  await client.connect()
  await allowRoles(client)
  return {
    client,
    kysely: kyselyOn(client),
    as: async (role) => void (await client.query(`set local role entente_${role}`)),
    stop: () => client.end(),
  }
}

/** The program's way of asking, on a connection that is somebody else's; its words may be changed on the way. */
export function kyselyOn(client: Client, reword: (text: string) => string = (text) => text): Database {
  const query = (text: string, values: unknown[]) => client.query(reword(text), values)
  const pool = { options: {}, connect: async () => ({ query, release: () => {} }) as never, end: async () => {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** The owner made the roles, so it may take them; the running program has no such right. Two files may come at the same moment. */
async function allowRoles(client: Client, attempts = 5): Promise<void> {
  try {
    for (const role of ['app', 'worker'] as const) {
      const known = await client.query(
        'select from pg_auth_members where roleid = $1::regrole and member = current_user::regrole and set_option',
        [`entente_${role}`],
      )
      if (known.rowCount === 0) await client.query(`grant entente_${role} to current_user with inherit false, set true`)
    }
  } catch (problem) {
    if (attempts <= 1) throw problem
    await pause(50)
    await allowRoles(client, attempts - 1)
  }
}
