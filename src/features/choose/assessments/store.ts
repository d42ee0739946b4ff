import type { Db } from '#src/core/acting/store.ts'
import type { Asks, Weighing } from '#src/features/choose/assessments/model/asking.ts'

/** A sealed round that a selection has put to its assessors. */
export interface Assessment {
  readonly id: string
  readonly selectionId: string
  readonly roundId: string
  readonly criteriaVersion: number
  readonly asks: Asks
  readonly weighing: Weighing
  readonly openedAt: string
}

/** In the order in which they were opened. */
export async function listAssessments(db: Db, spaceId: string, selectionId: string): Promise<Assessment[]> {
  const rows = await db
    .selectFrom('assessments')
    .select(['id', 'selection_id as selectionId', 'round_id as roundId', 'criteria_version as criteriaVersion'])
    .select(['asks', 'weighing', 'opened_at as openedAt'])
    .where('space_id', '=', spaceId)
    .where('selection_id', '=', selectionId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, asks: row.asks as Asks, weighing: row.weighing as Weighing }))
}

export async function insertAssessment(
  db: Db,
  selection: { spaceId: string; audienceId: string },
  one: Assessment,
): Promise<void> {
  await db
    .insertInto('assessments')
    .values({
      space_id: selection.spaceId,
      audience_id: selection.audienceId,
      id: one.id,
      selection_id: one.selectionId,
      round_id: one.roundId,
      criteria_version: one.criteriaVersion,
      asks: one.asks,
      weighing: one.weighing,
      opened_at: one.openedAt,
    })
    .execute()
}
