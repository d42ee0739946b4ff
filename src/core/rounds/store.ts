import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Database, Db } from '#src/core/acting/store.ts'
import { type StoredAnswers, wholeAnswers } from '#src/core/question-sets/model/answers.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import {
  type Invitee,
  type Naming,
  type Progress,
  type Round,
  type Rule,
  roundState,
  type Voice,
} from '#src/core/rounds/model/round.ts'
import type { RevealedAnswer, Tally } from '#src/core/rounds/model/tally.ts'

const columns = [
  'r.id',
  'r.space_id as spaceId',
  'r.audience_id as audienceId',
  'r.series_id as seriesId',
  'r.wave',
  'r.title',
  'r.purpose',
  'r.content',
  'r.naming',
  'r.voice',
  'r.rule',
  'r.due_at as dueAt',
  'r.floor',
  'r.opened_by as openedBy',
  'r.opened_at as openedAt',
  'r.revealed_at as revealedAt',
  'r.withdrawn_at as withdrawnAt',
  'r.withdrawn_reason as withdrawnReason',
] as const

const selectRounds = (db: Db, spaceId: string) =>
  db
    .selectFrom('rounds as r')
    .select(columns)
    .select(
      sql<
        Invitee[]
      >`coalesce((select json_agg(json_build_object('seatId', i.seat_id, 'organisationId', i.organisation_id) order by i.organisation_id, i.seat_id)
        from round_invitees i where i.space_id = r.space_id and i.round_id = r.id), '[]')`.as('invitees'),
    )
    .where('r.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectRounds>['executeTakeFirstOrThrow']>>

const toRound = ({ content, naming, voice, rule, ...row }: Row): Round => ({
  ...row,
  content: content as unknown as Content,
  naming: naming as Naming,
  voice: voice as Voice,
  rule: rule as Rule,
})

export async function listRounds(db: Db, spaceId: string): Promise<Round[]> {
  const rows = await selectRounds(db, spaceId).orderBy('r.opened_at', 'desc').orderBy('r.id').limit(500).execute()
  return rows.map(toRound)
}

/** Rounds by id, however many there are in the space. */
export async function listRoundsById(db: Db, spaceId: string, ids: readonly string[]): Promise<Round[]> {
  if (ids.length === 0) return []
  const rows = await selectRounds(db, spaceId)
    .where('r.id', 'in', [...ids])
    .execute()
  return rows.map(toRound)
}

export async function findRound(db: Db, spaceId: string, id: string): Promise<Round | undefined> {
  const row = await selectRounds(db, spaceId).where('r.id', '=', id).executeTakeFirst()
  return row && toRound(row)
}

/** The waves of a series that the acting seat may see, the latest first. */
export async function listWaves(db: Db, spaceId: string, seriesId: string): Promise<Round[]> {
  const rows = await selectRounds(db, spaceId).where('r.series_id', '=', seriesId).orderBy('r.wave', 'desc').execute()
  return rows.map(toRound)
}

/** Waves of one series are opened one after the other. */
export async function lockSeries(db: Db, seriesId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${seriesId}, 23))`.execute(db)
}

export async function findRoundCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  return (await listRoundsById(db, spaceId, ids)).map((one) => ({
    id: one.id,
    audienceId: one.audienceId,
    title: one.title,
    state: roundState(one),
  }))
}

export async function insertRound(db: Db, round: Round): Promise<void> {
  const at = { space_id: round.spaceId, audience_id: round.audienceId }
  await db
    .insertInto('rounds')
    .values({
      ...at,
      id: round.id,
      series_id: round.seriesId,
      wave: round.wave,
      title: round.title,
      purpose: round.purpose,
      content: JSON.stringify(round.content),
      naming: round.naming,
      voice: round.voice,
      rule: round.rule,
      due_at: round.dueAt,
      floor: round.floor,
      opened_by: round.openedBy,
      opened_at: round.openedAt,
    })
    .execute()
  const invitees = round.invitees.map(({ seatId, organisationId }) => ({
    ...at,
    round_id: round.id,
    seat_id: seatId,
    organisation_id: organisationId,
  }))
  await db.insertInto('round_invitees').values(invitees).execute()
}

export async function markRoundWithdrawn(
  db: Db,
  round: Round,
  { reason, now }: { reason: string; now: string },
): Promise<void> {
  await db
    .updateTable('rounds')
    .set({ withdrawn_at: now, withdrawn_reason: reason })
    .where('space_id', '=', round.spaceId)
    .where('id', '=', round.id)
    .where('revealed_at', 'is', null)
    .execute()
}

/** Party by party, whether it is complete, for every open round that the acting seat may see. */
export async function listProgress(db: Db, spaceId: string): Promise<Map<string, Progress[]>> {
  const { rows } = await sql<{ round_id: string; organisation_id: string; complete: boolean }>`
    select round_id, organisation_id, complete from acting.round_progress(${spaceId}::uuid) order by organisation_id`.execute(
    db,
  )
  const grouped = Map.groupBy(rows, (row) => row.round_id)
  return new Map(
    [...grouped].map(([id, parties]) => [
      id,
      parties.map((row) => ({ organisationId: row.organisation_id, complete: row.complete })),
    ]),
  )
}

/** Open rounds in which the acting seat has handed in its own answer. */
export async function listAnsweredRounds(db: Db, spaceId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select acting.answered_rounds(${spaceId}::uuid) as id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whether what a new round shows, and what others show that were opened since then, would together tell what a few said. */
export async function circleTells(
  db: Db,
  { spaceId, content, invitees, floor }: Pick<Round, 'spaceId' | 'content' | 'invitees' | 'floor'>,
  since: string,
): Promise<boolean> {
  const { rows } = await sql<{ tells: boolean }>`
    select acting.circle_tells(${spaceId}::uuid, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(invitees)}::jsonb, ${floor},
                               ${since}::timestamptz) as tells`.execute(db)
  return rows[0]?.tells ?? true
}

/** Hands answers in behind the seal: nothing of ours can read them there. */
export async function submitAnswers(
  db: Db,
  round: Pick<Round, 'spaceId' | 'id'>,
  given: object,
): Promise<'accepted' | 'closed' | 'not-invited' | 'answered' | undefined> {
  const { rows } = await sql<{ answer: 'accepted' | 'closed' | 'not-invited' | 'answered' | null }>`
    select acting.submit_answers(${round.spaceId}::uuid, ${round.id}::uuid, ${JSON.stringify(given)}::jsonb) as answer`.execute(
    db,
  )
  return rows[0]?.answer ?? undefined
}

/** Breaks the seal if the rule is met, and tells how many had answered. */
export async function revealIfDue(db: Db, round: Pick<Round, 'spaceId' | 'id'>): Promise<number | undefined> {
  const { rows } = await sql<{ answered: number | null }>`
    select acting.reveal_round(${round.spaceId}::uuid, ${round.id}::uuid) as answered`.execute(db)
  return rows[0]?.answered ?? undefined
}

/** Only those who were asked have answered: whatever else lies there, however it came in, is nobody's answer. */
export async function listRevealedAnswers(db: Db, spaceId: string, roundId: string): Promise<RevealedAnswer[]> {
  const rows = await db
    .selectFrom('round_answers as a')
    .select(['a.organisation_id as organisationId', 'a.seat_id as seatId', 'a.answers'])
    .where('a.space_id', '=', spaceId)
    .where('a.round_id', '=', roundId)
    .where(
      sql<boolean>`exists (select from round_invitees i where i.space_id = a.space_id and i.round_id = a.round_id
        and i.organisation_id = a.organisation_id and (a.seat_id is null or i.seat_id = a.seat_id))`,
    )
    .orderBy('a.organisation_id')
    .orderBy('a.id')
    .execute()
  return rows.map(({ answers, ...row }) => ({ ...row, answers: wholeAnswers(answers as unknown as StoredAnswers) }))
}

export async function listTallies(db: Db, spaceId: string, roundId: string): Promise<Tally[]> {
  const rows = await db
    .selectFrom('round_tallies')
    .select(['question', 'organisation_id as organisationId', 'answered', 'given', 'comments'])
    .where('space_id', '=', spaceId)
    .where('round_id', '=', roundId)
    .execute()
  return rows.map(({ given, comments, ...row }) => ({ ...row, given: given as unknown[], comments: comments as string[] }))
}

export interface DueRound {
  readonly spaceId: string
  readonly id: string
  readonly seatId: string
  readonly personId: string
}

/** Rounds whose rule is met, each with somebody of its audience: what the regular job reveals. */
export async function asWorkerListDueRounds(worker: Database): Promise<DueRound[]> {
  const { rows } = await sql<{ space_id: string; id: string; seat_id: string; person_id: string }>`
    select space_id, id, seat_id, person_id from guard.due_rounds()`.execute(worker)
  return rows.map((row) => ({ spaceId: row.space_id, id: row.id, seatId: row.seat_id, personId: row.person_id }))
}
