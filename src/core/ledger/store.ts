import { sql } from 'kysely'
import { type Database, type Db, lockWithin } from '#src/core/acting/store.ts'
import type { Entry, FreshEntry, Payload } from '#src/core/ledger/model.ts'
import { batchesOf } from '#src/kit/batches.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

export type ChainHead = Pick<Entry, 'sequence' | 'hash'>
type Chain = { readonly spaceId: string; readonly audienceId: string }

/** Locks the end of a chain until the transaction is over. Two statements, sent together: the head must be read after the lock is held. */
export async function lockChainHead(db: Db, chain: Chain): Promise<ChainHead | undefined> {
  const locking = lockWithin(db, chain.spaceId, { kind: 7, key: chain.audienceId })
  return (await Promise.all([locking, headOf(db, chain)]))[1][0]
}

const headOf = compileOnce(
  (_db: Db, given: Chain) => sql<ChainHead>`select * from acting.chain_head(${given.spaceId}::uuid, ${given.audienceId}::uuid)`,
)

export interface NewEntry {
  readonly entry: Entry
  readonly salt: string
  readonly payload: string
}

/** Some rows at a time: a change may record thousands. */
export async function insertEntries(db: Db, entries: readonly NewEntry[]): Promise<void> {
  for (const batch of batchesOf(entries)) {
    const given = toColumns(batch)
    await Promise.all([entered(db, given), laidBeside(db, given)])
  }
}

/** So that one statement serves any number of rows. */
const toColumns = (batch: readonly NewEntry[]) => ({
  spaces: batch.map(({ entry }) => entry.space),
  audiences: batch.map(({ entry }) => entry.audience),
  sequences: batch.map(({ entry }) => entry.sequence),
  previous: batch.map(({ entry }) => entry.previous),
  hashes: batch.map(({ entry }) => entry.hash),
  changes: batch.map(({ entry }) => entry.change),
  times: batch.map(({ entry }) => entry.at),
  seats: batch.map(({ entry }) => entry.seat),
  verbs: batch.map(({ entry }) => entry.verb),
  kinds: batch.map(({ entry }) => entry.subject.kind),
  subjects: batch.map(({ entry }) => entry.subject.id),
  salts: batch.map(({ salt }) => salt),
  payloads: batch.map(({ payload }) => payload),
})
type Columns = ReturnType<typeof toColumns>
const entered = compileOnce(
  (_db: Db, given: Columns) => sql`
    insert into ledger_entries (space_id, audience_id, sequence, previous_hash, hash, change_hash, recorded_at, seat_id, verb, subject_kind, subject_id)
    select * from unnest(${given.spaces}::uuid[], ${given.audiences}::uuid[], ${given.sequences}::bigint[], ${given.previous}::text[], ${given.hashes}::text[],
      ${given.changes}::text[], ${given.times}::text[], ${given.seats}::uuid[], ${given.verbs}::text[], ${given.kinds}::text[], ${given.subjects}::uuid[])`,
)

const laidBeside = compileOnce(
  (_db: Db, given: Columns) => sql`
    insert into ledger_payloads (space_id, audience_id, sequence, salt, payload)
    select * from unnest(${given.spaces}::uuid[], ${given.audiences}::uuid[], ${given.sequences}::bigint[], ${given.salts}::text[], ${given.payloads}::jsonb[])`,
)

const entryColumns = [
  'e.space_id',
  'e.audience_id',
  'e.sequence',
  'e.previous_hash',
  'e.hash',
  'e.recorded_at',
  'e.seat_id',
  'e.verb',
  'e.subject_kind',
  'e.subject_id',
  'e.change_hash',
  'p.salt',
  'p.payload',
  'p.erased_at',
  'p.erased_by',
  'p.erased_reason',
] as const

/** An entry whose payload is gone is told all the same: the check then finds it. */
const selectRecorded = (db: Db) =>
  db
    .selectFrom('ledger_entries as e')
    .leftJoin('ledger_payloads as p', (join) =>
      join
        .onRef('p.space_id', '=', 'e.space_id')
        .onRef('p.audience_id', '=', 'e.audience_id')
        .onRef('p.sequence', '=', 'e.sequence'),
    )
    .select(entryColumns)

export interface EntryFilter {
  readonly audienceId?: string | undefined
  readonly subject?: { kind: string; id: string } | undefined
  readonly kind?: string | undefined
  readonly verbs?: readonly string[] | undefined
  readonly seatId?: string | undefined
  readonly before?: { at: string; audience: string; sequence: number } | undefined
  readonly limit: number
}

/** What the acting seat may see of a space's record, newest first. */
export async function listEntries(db: Db, spaceId: string, filter: EntryFilter) {
  let query = selectRecorded(db).where('e.space_id', '=', spaceId)
  if (filter.audienceId) query = query.where('e.audience_id', '=', filter.audienceId)
  const kind = filter.kind ?? filter.subject?.kind
  if (kind) query = query.where('e.subject_kind', '=', kind)
  if (filter.subject) query = query.where('e.subject_id', '=', filter.subject.id)
  if (filter.verbs) query = query.where('e.verb', 'in', [...filter.verbs])
  if (filter.seatId) query = query.where('e.seat_id', '=', filter.seatId)
  if (filter.before) {
    const { at, audience, sequence } = filter.before
    query = query.where(
      sql<boolean>`(e.recorded_at, e.audience_id, e.sequence) < (${at}, ${audience}::uuid, ${sequence}::bigint)`,
    )
  }
  const rows = await query
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.audience_id', 'desc')
    .orderBy('e.sequence', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map(toRecorded)
}

/** A whole chain from its beginning, a page at a time. */
export async function listChain(db: Db, spaceId: string, audienceId: string, after: number, limit: number) {
  const rows = await selectRecorded(db)
    .where('e.space_id', '=', spaceId)
    .where('e.audience_id', '=', audienceId)
    .where('e.sequence', '>', after)
    .orderBy('e.sequence')
    .limit(limit)
    .execute()
  return rows.map(toRecorded)
}

export interface Recorded {
  readonly entry: Entry
  readonly payload: Payload
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRecorded>['execute']>>[number]

function toRecorded(row: Row): Recorded {
  return {
    entry: {
      space: row.space_id,
      audience: row.audience_id,
      sequence: row.sequence,
      previous: row.previous_hash,
      at: row.recorded_at,
      seat: row.seat_id,
      verb: row.verb,
      subject: { kind: row.subject_kind, id: row.subject_id },
      change: row.change_hash,
      hash: row.hash,
    },
    payload: {
      salt: row.salt ?? '',
      payload: row.payload as Payload['payload'],
      erased: row.erased_at === null ? null : { at: row.erased_at, by: row.erased_by, reason: row.erased_reason ?? '' },
    },
  }
}

/** Every entry of every chain, one chain after the other: for the check of a whole installation. */
export async function* asGuardReadEveryEntry(guard: Db): AsyncGenerator<Recorded> {
  let after: { space: string; audience: string; sequence: number } | undefined
  for (;;) {
    let query = selectRecorded(guard)
    if (after) {
      const { space, audience, sequence } = after
      query = query.where(
        sql<boolean>`(e.space_id, e.audience_id, e.sequence) > (${space}::uuid, ${audience}::uuid, ${sequence}::bigint)`,
      )
    }
    const rows = await query.orderBy('e.space_id').orderBy('e.audience_id').orderBy('e.sequence').limit(5000).execute()
    for (const row of rows) yield toRecorded(row)
    const last = rows.at(-1)
    if (!last) return
    after = { space: last.space_id, audience: last.audience_id, sequence: last.sequence }
  }
}

/** The heads of all chains that the acting seat may see in a space: what a checkpoint holds. */
export async function listHeads(db: Db, spaceId: string) {
  return db
    .selectFrom('ledger_entries')
    .select(['audience_id', 'sequence', 'hash', 'recorded_at'])
    .distinctOn('audience_id')
    .where('space_id', '=', spaceId)
    .orderBy('audience_id')
    .orderBy('sequence', 'desc')
    .execute()
}

export interface FreshWish {
  /** Where the reading before has ended; without one nothing but the present position is answered. */
  readonly position: string | undefined
  readonly limit: number
  /** All verbs where none are named. */
  readonly verbs?: readonly string[]
  /** The last entry of the batch before: a transaction may hold more than one batch. */
  readonly after?: FreshEntry | undefined
}

/**
 * Entries of transactions that began at or after a position, and the position to go on from: one statement, so that both come
 * from one snapshot.
 */
export async function asWorkerReadEntriesSince(
  worker: Database,
  { position, limit, verbs, after }: FreshWish,
): Promise<{ next: string; entries: FreshEntry[] }> {
  const from = /^\d{1,19}$/.test(position ?? '') ? position : null
  const isTold = verbs ? sql`verb = any (${[...verbs]}::text[])` : sql`true`
  const follows = after
    ? sql`(transaction_id, audience_id, sequence) > (${after.transaction}::xid8, ${after.audience}::uuid, ${after.sequence}::bigint)`
    : sql`true`
  const { rows } = await sql<{ next: string; entries: FreshEntry[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as next,
           coalesce((select json_agg(json_build_object('space', space_id, 'audience', audience_id, 'sequence', sequence, 'verb', verb,
                       'subject', json_build_object('kind', subject_kind, 'id', subject_id), 'transaction', transaction_id::text,
                       'hash', hash, 'at', recorded_at, 'seat', seat_id) order by transaction_id, audience_id, sequence)
                       from (select * from ledger_entries where transaction_id >= ${from}::xid8 and ${isTold} and ${follows}
                              order by transaction_id, audience_id, sequence limit ${limit}) e), '[]') as entries`.execute(
    worker,
  )
  return rows[0] ?? { next: '0', entries: [] }
}
