import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'
import { type Due, dueEnd } from '#src/core/commitments/model/due.ts'
import type { Rhythm, Series } from '#src/core/commitments/model/rhythm.ts'
import type { MissReason, State } from '#src/core/commitments/model/terms.ts'
import { compileByShape, compileOnce, eachOf } from '#src/platform/database/compile-once.ts'

const plainColumns = [
  'space_id as spaceId',
  'audience_id as audienceId',
  'id',
  'owed_by as owedBy',
  'owed_to as owedTo',
  'owner_seat as ownerSeat',
  'title',
  'details',
  'clause',
  'quotation',
  'due_zone as zone',
  'version',
  'proposed_by as proposedBy',
  'proposed_for as proposedFor',
  'proposed_at as proposedAt',
  'accepted_by as acceptedBy',
  'accepted_at as acceptedAt',
  'warned_at as warnedAt',
  'expected_on as expectedOn',
  'kept_on as keptOn',
  'kept_at as keptAt',
  'renegotiated',
  'settled_at as settledAt',
  'changed_at as changedAt',
] as const

/** In all spaces: for pages that span them, which must narrow it by an index. */
export const selectEverywhere = (db: Db) =>
  db
    .selectFrom('commitments')
    .select(plainColumns)
    .select(['state', 'miss_reason as missReason', 'due_on', 'due_at', 'due_ends_at', 'series_id', 'occurrence'])
    .select(['rhythm_every', 'rhythm_unit', 'rhythm_rule', 'rhythm_from', 'rhythm_until'])
const selectCommitments = (db: Db, spaceId: string) => selectEverywhere(db).where('space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectCommitments>['executeTakeFirstOrThrow']>>

export function toCommitment({ due_on, due_at, due_ends_at, series_id, occurrence, ...row }: Row): Commitment {
  const { rhythm_every, rhythm_unit, rhythm_rule, rhythm_from, rhythm_until, ...plain } = row
  const due: Due = due_on === null ? { kind: 'instant', at: due_at ?? due_ends_at } : { kind: 'day', day: due_on }
  const rhythm: Rhythm = {
    every: rhythm_every ?? 1,
    unit: rhythm_unit as Rhythm['unit'],
    rule: rhythm_rule as Rhythm['rule'],
    until: rhythm_until,
  }
  const series: Series | null =
    series_id === null ? null : { id: series_id, from: rhythm_from ?? '', occurrence: occurrence ?? 1, rhythm }
  return { ...plain, due, series, state: row.state as State, missReason: row.missReason as MissReason | null }
}

/** Columns that may change after it was proposed. */
function toColumns(commitment: Commitment) {
  const { due, series } = commitment
  return {
    owner_seat: commitment.ownerSeat,
    title: commitment.title,
    details: commitment.details,
    clause: commitment.clause,
    quotation: commitment.quotation,
    due_on: due.kind === 'day' ? due.day : null,
    due_at: due.kind === 'instant' ? due.at : null,
    due_ends_at: dueEnd(commitment).toString(),
    series_id: series?.id ?? null,
    occurrence: series?.occurrence ?? null,
    rhythm_every: series?.rhythm.every ?? null,
    rhythm_unit: series?.rhythm.unit ?? null,
    rhythm_rule: series?.rhythm.rule ?? null,
    rhythm_from: series?.from ?? null,
    rhythm_until: series?.rhythm.until ?? null,
    state: commitment.state,
    version: commitment.version,
    accepted_by: commitment.acceptedBy,
    accepted_at: commitment.acceptedAt,
    warned_at: commitment.warnedAt,
    expected_on: commitment.expectedOn,
    kept_on: commitment.keptOn,
    kept_at: commitment.keptAt,
    miss_reason: commitment.missReason,
    renegotiated: commitment.renegotiated,
    settled_at: commitment.settledAt,
    changed_at: commitment.changedAt,
  }
}

export interface CommitmentFilter {
  readonly states: readonly State[]
  readonly owedBy?: string | undefined
  readonly owedTo?: string | undefined
  readonly ownerSeat?: string | undefined
  readonly seriesId?: string | undefined
  /** Instants between which it is due, the latter not included. */
  readonly endsAfter?: string | undefined
  readonly endsBy?: string | undefined
  readonly search?: string | undefined
}

export interface ListPage {
  readonly by: 'due_ends_at' | 'changed_at'
  readonly descending: boolean
  readonly after: { readonly value: string; readonly id: string } | undefined
  readonly limit: number
}

export async function listCommitments(
  db: Db,
  spaceId: string,
  { filter, page }: { filter: CommitmentFilter; page: ListPage },
): Promise<{ commitment: Commitment; value: string }[]> {
  const { by, descending, limit } = page
  const like = filter.search && `%${filter.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const given = { ...filter, like, spaceId, limit, after: page.after?.value, afterId: page.after?.id }
  const narrowedBy = narrowings.filter((one) => given[one])
  const rows = await pageOfCommitments(db, given, { by, descending, narrowedBy, states: filter.states.length })
  return rows.map((row) => ({ commitment: toCommitment(row), value: by === 'due_ends_at' ? row.due_ends_at : row.changedAt }))
}

const narrowings = ['owedBy', 'owedTo', 'ownerSeat', 'seriesId', 'endsAfter', 'endsBy', 'like', 'after'] as const

type Given = CommitmentFilter &
  Pick<ListPage, 'limit'> & { readonly spaceId: string } & {
    readonly [Name in 'like' | 'after' | 'afterId']?: string | undefined
  }
type Shape = Pick<ListPage, 'by' | 'descending'> & { narrowedBy: readonly (typeof narrowings)[number][]; states: number }

const pageOfCommitments = compileByShape((db: Db, given: Given, { by, descending, narrowedBy, states }: Shape) => {
  const direction = descending ? 'desc' : 'asc'
  const conditions = {
    owedBy: sql<boolean>`owed_by = ${given.owedBy}`,
    owedTo: sql<boolean>`${given.owedTo}::uuid = any (owed_to)`,
    ownerSeat: sql<boolean>`owner_seat = ${given.ownerSeat}`,
    seriesId: sql<boolean>`series_id = ${given.seriesId}`,
    endsAfter: sql<boolean>`due_ends_at > ${given.endsAfter}`,
    endsBy: sql<boolean>`due_ends_at <= ${given.endsBy}`,
    like: sql<boolean>`(title ilike ${given.like} or details ilike ${given.like} or clause ilike ${given.like})`,
    after: sql<boolean>`(${sql.ref(by)}, id) ${sql.raw(descending ? '<' : '>')} (${given.after}::timestamptz, ${given.afterId}::uuid)`,
  }
  return selectCommitments(db, given.spaceId)
    .where('state', 'in', eachOf(given.states, states))
    .where((where) => where.and(narrowedBy.map((one) => conditions[one])))
    .orderBy(by, direction)
    .orderBy('id', direction)
    .limit(given.limit)
})

/** Everything that was ever accepted: what a track record is made of. */
export async function listAccepted(db: Db, spaceId: string, dueAfter: string | undefined): Promise<Commitment[]> {
  let query = selectCommitments(db, spaceId).where('accepted_at', 'is not', null)
  if (dueAfter) query = query.where('due_ends_at', '>', dueAfter)
  return (await query.execute()).map(toCommitment)
}

export async function findCommitment(db: Db, spaceId: string, id: string): Promise<Commitment | undefined> {
  const [row] = await oneCommitment(db, { spaceId, id })
  return row && toCommitment(row)
}

const oneCommitment = compileOnce((db: Db, given: { spaceId: string; id: string }) =>
  selectCommitments(db, given.spaceId).where('id', '=', given.id),
)

export async function listCommitmentsById(db: Db, spaceId: string, ids: readonly string[]): Promise<Commitment[]> {
  const query = selectCommitments(db, spaceId).where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
  return (await query.execute()).map(toCommitment)
}

export async function findCommitmentCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  const known = await listCommitmentsById(db, spaceId, ids)
  return known.map(({ id, audienceId, title, state }) => ({ id, audienceId, title, state }))
}

/** Moves of one commitment, or of one series, come one after the other. */
export async function lockCommitment(db: Db, spaceId: string, id: string): Promise<Commitment | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 11))`.execute(db)
  return findCommitment(db, spaceId, id)
}

/** The latest of a series. Series go on one step after the other. */
export async function findLastOfSeries(db: Db, spaceId: string, seriesId: string): Promise<Commitment | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${seriesId}, 12))`.execute(db)
  const row = await selectCommitments(db, spaceId)
    .where('series_id', '=', seriesId)
    .orderBy('occurrence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toCommitment(row)
}

export async function insertCommitment(db: Db, commitment: Commitment): Promise<void> {
  await db
    .insertInto('commitments')
    .values({
      ...toColumns(commitment),
      space_id: commitment.spaceId,
      audience_id: commitment.audienceId,
      id: commitment.id,
      owed_by: commitment.owedBy,
      owed_to: [...commitment.owedTo],
      due_zone: commitment.zone,
      proposed_by: commitment.proposedBy,
      proposed_for: commitment.proposedFor,
      proposed_at: commitment.proposedAt,
    })
    .execute()
}

export async function updateCommitment(db: Db, commitment: Commitment): Promise<void> {
  await db
    .updateTable('commitments')
    .set(toColumns(commitment))
    .where('space_id', '=', commitment.spaceId)
    .where('id', '=', commitment.id)
    .execute()
}

export interface DueSeries {
  readonly spaceId: string
  readonly id: string
  readonly seatId: string
  readonly personId: string
}

/** The last of every series that is due, with somebody of the owing party who may open the next one. */
export async function asWorkerListDueSeries(worker: Database, now: string): Promise<DueSeries[]> {
  const { rows } = await sql<DueSeries>`
    select c.space_id as "spaceId", c.id, who.seat_id as "seatId", who.person_id as "personId"
      from commitments c
      join lateral (select v.seat_id, s.person_id from visibility v join seats s on s.id = v.seat_id
                     where v.space_id = c.space_id and v.audience_id = c.audience_id and v.access = 'write'
                       and s.organisation_id = c.owed_by and s.left_at is null
                     order by v.seat_id limit 1) who on true
     where c.series_id is not null and c.accepted_at is not null and c.state <> 'withdrawn' and c.due_ends_at <= ${now}::timestamptz
       and not exists (select from commitments later where later.space_id = c.space_id and later.series_id = c.series_id and later.occurrence > c.occurrence)
     order by c.due_ends_at limit 1000`.execute(worker)
  return rows
}
