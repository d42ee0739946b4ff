import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Area, Check, CheckOutcome } from '#src/features/choose/diligence/model.ts'

const selectChecks = (db: Db, spaceId: string) =>
  db
    .selectFrom('diligence_checks')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'candidate_id as candidateId', 'area'])
    .select(['commitment_id as commitmentId', 'planned_by as plannedBy', 'planned_at as plannedAt'])
    .select(['outcome', 'finding', 'settled_by as settledBy', 'settled_at as settledAt'])
    .where('space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectChecks>['executeTakeFirstOrThrow']>>
const toCheck = (row: Row): Check => ({ ...row, area: row.area as Area, outcome: row.outcome as CheckOutcome | null })

export async function listChecks(db: Db, spaceId: string, candidates: readonly string[]): Promise<Check[]> {
  if (candidates.length === 0) return []
  const rows = await selectChecks(db, spaceId)
    .where('candidate_id', 'in', [...candidates])
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

export async function insertCheck(db: Db, check: Check): Promise<void> {
  await db
    .insertInto('diligence_checks')
    .values({
      space_id: check.spaceId,
      audience_id: check.audienceId,
      id: check.id,
      candidate_id: check.candidateId,
      commitment_id: check.commitmentId,
      area: check.area,
      planned_by: check.plannedBy,
      planned_at: check.plannedAt,
    })
    .execute()
}

export async function saveFinding(db: Db, check: Check): Promise<void> {
  const { outcome, finding, settledBy, settledAt } = check
  await db
    .updateTable('diligence_checks')
    .set({ outcome, finding, settled_by: settledBy, settled_at: settledAt })
    .where('space_id', '=', check.spaceId)
    .where('id', '=', check.id)
    .execute()
}
