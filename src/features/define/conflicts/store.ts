import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Conflict, ConflictKind, ConflictOutcome } from '#src/features/define/conflicts/model.ts'

const selectConflicts = (db: Db, spaceId: string) =>
  db
    .selectFrom('conflicts as c')
    .select(['c.id', 'c.space_id as spaceId', 'c.audience_id as audienceId', 'c.alignment_id as alignmentId', 'c.kind'])
    .select(['c.objective_id as objectiveId', 'c.parties', 'c.found', 'c.owner_seat as ownerSeat', 'c.due_on as dueOn'])
    .select(['c.outcome', 'c.outcome_words as outcomeWords', 'c.outcome_at as outcomeAt'])
    .select(['c.taken_up_by as takenUpBy', 'c.taken_up_at as takenUpAt'])
    .where('c.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectConflicts>['executeTakeFirstOrThrow']>>

function toConflict({ kind, parties, found, outcome, outcomeWords, outcomeAt, ...row }: Row): Conflict {
  const [first = '', second = ''] = parties
  return {
    ...row,
    kind: kind as ConflictKind,
    parties: [first, second],
    values: found as unknown as Conflict['values'],
    settled: outcome === null ? null : { outcome: outcome as ConflictOutcome, words: outcomeWords ?? '', at: outcomeAt ?? '' },
  }
}

export async function listConflicts(db: Db, spaceId: string): Promise<Conflict[]> {
  const rows = await selectConflicts(db, spaceId).orderBy('c.taken_up_at', 'desc').orderBy('c.id').limit(1000).execute()
  return rows.map(toConflict)
}

/** Changes of one conflict come one after the other. */
export async function lockConflict(db: Db, spaceId: string, id: string): Promise<Conflict | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 47))`.execute(db)
  const row = await selectConflicts(db, spaceId).where('c.id', '=', id).executeTakeFirst()
  return row && toConflict(row)
}

export async function findConflictCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectConflicts(db, spaceId)
    .where('c.id', 'in', [...ids])
    .execute()
  return rows
    .map(toConflict)
    .map(({ id, audienceId, kind, settled }) => ({ id, audienceId, title: kind, state: settled?.outcome ?? null }))
}

export async function insertConflicts(db: Db, conflicts: readonly Conflict[]): Promise<void> {
  if (conflicts.length === 0) return
  const rows = conflicts.map((one) => ({
    space_id: one.spaceId,
    audience_id: one.audienceId,
    id: one.id,
    alignment_id: one.alignmentId,
    kind: one.kind,
    objective_id: one.objectiveId,
    parties: [...one.parties],
    found: JSON.stringify(one.values),
    taken_up_by: one.takenUpBy,
    taken_up_at: one.takenUpAt,
  }))
  await db.insertInto('conflicts').values(rows).execute()
}

export async function saveConflict(db: Db, conflict: Conflict): Promise<void> {
  await db
    .updateTable('conflicts')
    .set({
      owner_seat: conflict.ownerSeat,
      due_on: conflict.dueOn,
      outcome: conflict.settled?.outcome ?? null,
      outcome_words: conflict.settled?.words ?? null,
      outcome_at: conflict.settled?.at ?? null,
    })
    .where('space_id', '=', conflict.spaceId)
    .where('id', '=', conflict.id)
    .execute()
}
