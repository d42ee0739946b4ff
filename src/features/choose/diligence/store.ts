import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Area, Check, CheckOutcome } from '#src/features/choose/diligence/model.ts'

const selectChecks = (db: Db, spaceId: string) =>
  db
    .selectFrom('diligence_checks')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'candidate_id as candidateId', 'area', 'title'])
    .select(['owner_seat as ownerSeat', 'due_on as dueOn', 'planned_by as plannedBy', 'planned_at as plannedAt'])
    .select(['outcome', 'finding', 'settled_by as settledBy', 'settled_at as settledAt'])
    .where('space_id', '=', spaceId)
    .where('dropped_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof selectChecks>['executeTakeFirstOrThrow']>>
const toCheck = (row: Row): Check => ({ ...row, area: row.area as Area, outcome: row.outcome as CheckOutcome | null })

export async function listChecks(db: Db, spaceId: string, candidates: readonly string[]): Promise<Check[]> {
  if (candidates.length === 0) return []
  const rows = await selectChecks(db, spaceId)
    .where('candidate_id', 'in', [...candidates])
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('planned_at')
    .orderBy('id')
    .execute()
  return rows.map(toCheck)
}

export async function findCheck(db: Db, spaceId: string, id: string): Promise<Check | undefined> {
  const row = await selectChecks(db, spaceId).where('id', '=', id).executeTakeFirst()
  return row && toCheck(row)
}

/** Changes of one check come one after the other. */
export async function lockCheck(db: Db, spaceId: string, id: string): Promise<Check | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 32))`.execute(db)
  return findCheck(db, spaceId, id)
}

export async function insertChecks(db: Db, checks: readonly Check[]): Promise<void> {
  const rows = checks.map((one) => ({
    space_id: one.spaceId,
    audience_id: one.audienceId,
    id: one.id,
    candidate_id: one.candidateId,
    area: one.area,
    title: one.title,
    owner_seat: one.ownerSeat,
    due_on: one.dueOn,
    planned_by: one.plannedBy,
    planned_at: one.plannedAt,
  }))
  await db.insertInto('diligence_checks').values(rows).execute()
}

export async function saveCheck(db: Db, check: Check, droppedAt: string | null = null): Promise<void> {
  await db
    .updateTable('diligence_checks')
    .set({
      title: check.title,
      owner_seat: check.ownerSeat,
      due_on: check.dueOn,
      outcome: check.outcome,
      finding: check.finding,
      settled_by: check.settledBy,
      settled_at: check.settledAt,
      dropped_at: droppedAt,
    })
    .where('space_id', '=', check.spaceId)
    .where('id', '=', check.id)
    .execute()
}
