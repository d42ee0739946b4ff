import { sql } from 'kysely'
import type { Scope } from '#src/core/acting/model.ts'
import type { Database, Db } from '#src/core/acting/store.ts'

const columns = [
  'id',
  'name',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
  'revoked_at as revokedAt',
] as const

export async function listKeys(db: Db, seatId: string) {
  const rows = await db
    .selectFrom('api_keys')
    .select(columns)
    .select(sql<Scope[]>`scopes`.as('scopes'))
    .where('seat_id', '=', seatId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows
}

export interface NewKey {
  readonly id: string
  readonly seatId: string
  readonly name: string
  readonly secretHash: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string | null
}

export async function insertKey(db: Db, key: NewKey): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      id: key.id,
      seat_id: key.seatId,
      name: key.name,
      secret_hash: key.secretHash,
      scopes: [...key.scopes],
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .execute()
}

export async function revokeKey(db: Db, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The seat behind a key that is still good. */
export async function asWorkerFindKey(worker: Database, secretHash: string, now: string) {
  return worker
    .selectFrom('api_keys as k')
    .innerJoin('seats as s', 's.id', 'k.seat_id')
    .select(['k.id', 's.id as seatId', 's.person_id as personId', 'k.last_used_at as lastUsedAt'])
    .select(sql<Scope[]>`k.scopes`.as('scopes'))
    .where('k.secret_hash', '=', secretHash)
    .where('k.revoked_at', 'is', null)
    .where('s.left_at', 'is', null)
    .where((where) => where.or([where('k.expires_at', 'is', null), where('k.expires_at', '>', now)]))
    .executeTakeFirst()
}

/** Notes the last use of a key, at most once a minute. */
export async function asWorkerNoteUse(
  worker: Database,
  key: { readonly id: string; readonly lastUsedAt: string | null },
  now: string,
): Promise<void> {
  if (key.lastUsedAt !== null && Temporal.Instant.from(key.lastUsedAt).until(now).total('seconds') <= 60) return
  await worker.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', key.id).execute()
}
