import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import type { Ending, Selection } from '#src/features/choose/selections/model/selection.ts'

export interface CriteriaVersion {
  readonly version: number
  readonly criteria: Criterion[]
  readonly reason: string
  readonly writtenBy: string
  readonly writtenAt: string
}

const columns = [
  's.id',
  's.space_id as spaceId',
  's.audience_id as audienceId',
  's.title',
  's.purpose',
  's.started_by as startedBy',
  's.started_at as startedAt',
  's.ended_by as endedBy',
  's.ended_at as endedAt',
  's.ended_how as endedHow',
  's.ended_reason as endedReason',
  's.chosen_id as chosenId',
  's.partnership_id as partnershipId',
] as const

const selectSelections = (db: Db, spaceId: string) =>
  db.selectFrom('selections as s').select(columns).where('s.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectSelections>['executeTakeFirstOrThrow']>>
const toSelection = (row: Row): Selection => ({ ...row, endedHow: row.endedHow as Ending | null })

export async function listSelections(db: Db, spaceId: string): Promise<Selection[]> {
  const rows = await selectSelections(db, spaceId).orderBy('s.started_at', 'desc').orderBy('s.id').limit(500).execute()
  return rows.map(toSelection)
}

export async function findSelection(db: Db, spaceId: string, id: string): Promise<Selection | undefined> {
  const row = await selectSelections(db, spaceId).where('s.id', '=', id).executeTakeFirst()
  return row && toSelection(row)
}

/** Changes of one selection come one after the other. */
export async function lockSelection(db: Db, spaceId: string, id: string): Promise<Selection | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 31))`.execute(db)
  return findSelection(db, spaceId, id)
}

export async function findSelectionCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectSelections(db, spaceId)
    .where('s.id', 'in', [...ids])
    .execute()
  return rows.map((one) => ({ id: one.id, audienceId: one.audienceId, title: one.title, state: one.endedHow }))
}

export async function insertSelection(db: Db, selection: Selection): Promise<void> {
  await db
    .insertInto('selections')
    .values({
      space_id: selection.spaceId,
      audience_id: selection.audienceId,
      id: selection.id,
      title: selection.title,
      purpose: selection.purpose,
      started_by: selection.startedBy,
      started_at: selection.startedAt,
    })
    .execute()
}

/**
 * Takes a selection to another audience, and what belongs to it along: what hangs on it follows by its key; the rounds of its
 * assessors, what was promised for its checks and the evidence of that are moved with it.
 */
export async function moveSelection(db: Db, { spaceId, id }: Selection, audienceId: string): Promise<void> {
  const promised = sql`select d.commitment_id from diligence_checks d
    join candidates c on c.space_id = d.space_id and c.id = d.candidate_id
   where d.space_id = ${spaceId}::uuid and c.selection_id = ${id}::uuid`
  await sql`update files set audience_id = ${audienceId}::uuid
    where space_id = ${spaceId}::uuid and about_kind = 'commitment' and about_id in (${promised})`.execute(db)
  await sql`update commitments set audience_id = ${audienceId}::uuid
    where space_id = ${spaceId}::uuid and id in (${promised})`.execute(db)
  await sql`update rounds set audience_id = ${audienceId}::uuid
    where space_id = ${spaceId}::uuid
      and id in (select round_id from assessments where space_id = ${spaceId}::uuid and selection_id = ${id}::uuid)`.execute(db)
  await db
    .updateTable('selections')
    .set({ audience_id: audienceId })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** Writes what may change. */
export async function saveSelection(db: Db, selection: Selection): Promise<void> {
  await db
    .updateTable('selections')
    .set({
      title: selection.title,
      purpose: selection.purpose,
      ended_by: selection.endedBy,
      ended_at: selection.endedAt,
      ended_how: selection.endedHow,
      ended_reason: selection.endedReason,
      chosen_id: selection.chosenId,
      partnership_id: selection.partnershipId,
    })
    .where('space_id', '=', selection.spaceId)
    .where('id', '=', selection.id)
    .execute()
}

export async function listCriteriaVersions(db: Db, spaceId: string, selectionId: string): Promise<CriteriaVersion[]> {
  const rows = await db
    .selectFrom('selection_criteria')
    .select(['version', 'criteria', 'reason', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('space_id', '=', spaceId)
    .where('selection_id', '=', selectionId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ criteria, ...row }) => ({ ...row, criteria: criteria as unknown as Criterion[] }))
}

export async function insertCriteriaVersion(db: Db, selection: Selection, version: CriteriaVersion): Promise<void> {
  await db
    .insertInto('selection_criteria')
    .values({
      space_id: selection.spaceId,
      audience_id: selection.audienceId,
      selection_id: selection.id,
      version: version.version,
      criteria: JSON.stringify(version.criteria),
      reason: version.reason,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    })
    .execute()
}

/** How many candidates each selection has in the running, by selection. */
export async function countCandidates(db: Db, spaceId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('candidates')
    .select(['selection_id as selectionId'])
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('space_id', '=', spaceId)
    .where('stage', '<>', 'dropped')
    .groupBy('selection_id')
    .execute()
  return new Map(rows.map((row) => [row.selectionId, row.count]))
}
