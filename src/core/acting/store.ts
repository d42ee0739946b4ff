import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor, ParticipantRole, Scope, Standing } from '#src/core/acting/model.ts'
import type { Tables } from '#src/core/acting/tables.generated.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

export type Db = Transaction<Tables>
export type Database = Kysely<Tables>

export interface Entrance {
  readonly personId: string
  readonly seatId?: string | undefined
  readonly spaceId?: string | undefined
  /** The invitation whose signed link came with the request. */
  readonly invitationId?: string | undefined
  /** An organisation through whose eyes the space is looked at: only what it sees too, and nothing can be written. */
  readonly seenBy?: string | undefined
}

interface EnteredRow {
  organisation_id: string
  administers: boolean
  coordinates: boolean
  name: string
  locale: string
  time_zone: string
  sample_id: string | null
  standing: Standing | null
  access: 'read' | 'write' | null
  role: ParticipantRole | 'coordinator' | 'member' | null
}

/** Sets who acts for the rest of this transaction. Answers nobody when the seat is not this person's. Call again after an audience was opened. */
export async function enter(db: Db, entrance: Entrance): Promise<Actor | undefined> {
  const { personId, seatId, spaceId } = entrance
  const [row] = await entered(db, entrance)
  return row && seatId ? toActor(row, { personId, seatId, spaceId }) : undefined
}

const entered = compileOnce(
  (_db: Db, given: Entrance) =>
    sql<EnteredRow>`select * from acting.enter(${given.personId}::uuid, ${given.seatId}::uuid, ${given.spaceId}::uuid, ${given.invitationId}::uuid, ${given.seenBy}::uuid)`,
)

interface KeyRow extends EnteredRow {
  key_id: string
  seat_id: string
  person_id: string
  scopes: Scope[]
  last_used_at: string | null
}

export interface KeyEntrance {
  readonly secretHash: string
  readonly now: string
  readonly spaceId: string | undefined
  readonly seenBy: string | undefined
}

/** Finds whose key it is and enters as its seat, in one statement. Nobody, when the key is not good. */
export async function enterByKey(db: Db, entrance: KeyEntrance) {
  const [row] = await enteredByKey(db, entrance)
  if (!row) return undefined
  const { spaceId } = entrance
  const { key_id: id, seat_id: seatId, person_id: personId, scopes, last_used_at: lastUsedAt } = row
  const actor = row.organisation_id === null ? undefined : toActor(row, { personId, seatId, spaceId })
  return { key: { id, seatId, personId, scopes, lastUsedAt }, actor }
}

const enteredByKey = compileOnce(
  (_db: Db, given: KeyEntrance) =>
    sql<KeyRow>`select * from acting.enter_by_key(${given.secretHash}, ${given.now}::timestamptz, ${given.spaceId}::uuid, ${given.seenBy}::uuid)`,
)

const toActor = (row: EnteredRow, who: Pick<Actor, 'personId' | 'seatId' | 'spaceId'>): Actor => ({
  personId: who.personId,
  seatId: who.seatId,
  organisationId: row.organisation_id,
  administers: row.administers,
  coordinates: row.coordinates,
  name: row.name,
  locale: row.locale,
  timeZone: row.time_zone,
  sampleId: row.sample_id ?? undefined,
  spaceId: who.spaceId,
  standing: row.standing ?? undefined,
  access: row.access ?? undefined,
  role: row.role ?? undefined,
})

/**
 * Makes changes of one thing in a space come one after the other, until the transaction is over. In a space that this very transaction
 * has made there is nobody else, so nothing is locked: a transaction may make thousands of them, and the database has room for some
 * thousand locks.
 */
export async function lockWithin(db: Db, spaceId: string, lock: { kind: number; key: string }): Promise<void> {
  await locked(db, { spaceId, ...lock })
}

const locked = compileOnce(
  (_db: Db, given: { spaceId: string; kind: number; key: string }) =>
    sql`select pg_advisory_xact_lock(hashtextextended(${given.key}, ${given.kind}::bigint))
         where not exists (select from spaces where id = ${given.spaceId}::uuid and xmin = pg_current_xact_id()::xid)`,
)
