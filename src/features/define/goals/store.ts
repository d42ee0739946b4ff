import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Goal, GoalEnding, GoalTarget } from '#src/features/define/goals/model.ts'

const selectGoals = (db: Db, spaceId: string) =>
  db
    .selectFrom('goals as g')
    .select(['g.id', 'g.space_id as spaceId', 'g.audience_id as audienceId', 'g.title', 'g.kind', 'g.description'])
    .select(['g.due_on as dueOn', 'g.owner_seat as ownerSeat', 'g.measure_id as measureId', 'g.set_by as setBy'])
    .select(['g.set_at as setAt', 'g.ended_how as endedHow', 'g.ended_reason as endedReason', 'g.ended_at as endedAt'])
    .select(
      sql<string[]>`coalesce((select json_agg(n.need_id order by n.need_id) from goal_needs n
        where n.space_id = g.space_id and n.goal_id = g.id), '[]')`.as('needs'),
    )
    .where('g.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectGoals>['executeTakeFirstOrThrow']>>

const toGoal = ({ endedHow, endedReason, endedAt, ...row }: Row): Goal => ({
  ...row,
  ending: endedHow === null ? null : { how: endedHow as GoalEnding, reason: endedReason ?? '', at: endedAt ?? '' },
})

export async function listGoals(db: Db, spaceId: string): Promise<Goal[]> {
  return (await selectGoals(db, spaceId).orderBy('g.due_on').orderBy('g.id').limit(500).execute()).map(toGoal)
}

export async function findGoal(db: Db, spaceId: string, id: string): Promise<Goal | undefined> {
  const row = await selectGoals(db, spaceId).where('g.id', '=', id).executeTakeFirst()
  return row && toGoal(row)
}

/** Changes of one goal come one after the other. */
export async function lockGoal(db: Db, spaceId: string, id: string): Promise<Goal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 37))`.execute(db)
  return findGoal(db, spaceId, id)
}

export async function findGoalCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectGoals(db, spaceId)
    .where('g.id', 'in', [...ids])
    .execute()
  return rows.map(toGoal).map(({ id, audienceId, title, ending }) => ({ id, audienceId, title, state: ending?.how ?? null }))
}

const changeable = (goal: Goal) => ({
  title: goal.title,
  kind: goal.kind,
  description: goal.description,
  due_on: goal.dueOn,
  owner_seat: goal.ownerSeat,
  ended_how: goal.ending?.how ?? null,
  ended_reason: goal.ending?.reason ?? null,
  ended_at: goal.ending?.at ?? null,
})

export async function insertGoal(db: Db, goal: Goal): Promise<void> {
  const at = { space_id: goal.spaceId, audience_id: goal.audienceId, id: goal.id }
  const set = { measure_id: goal.measureId, set_by: goal.setBy, set_at: goal.setAt }
  await db
    .insertInto('goals')
    .values({ ...at, ...changeable(goal), ...set })
    .execute()
  await insertNeeds(db, goal)
}

export async function saveGoal(db: Db, goal: Goal): Promise<void> {
  await db.updateTable('goals').set(changeable(goal)).where('space_id', '=', goal.spaceId).where('id', '=', goal.id).execute()
  await db.deleteFrom('goal_needs').where('space_id', '=', goal.spaceId).where('goal_id', '=', goal.id).execute()
  await insertNeeds(db, goal)
}

async function insertNeeds(db: Db, { spaceId, audienceId, id, needs }: Goal): Promise<void> {
  if (needs.length === 0) return
  const rows = needs.map((need) => ({ space_id: spaceId, audience_id: audienceId, goal_id: id, need_id: need }))
  await db.insertInto('goal_needs').values(rows).execute()
}

export type GoalLink = GoalTarget & { readonly goalId: string }

export async function listGoalLinks(db: Db, spaceId: string): Promise<GoalLink[]> {
  const rows = await db
    .selectFrom('goal_links')
    .select(['goal_id as goalId', 'target_space_id as targetSpaceId', 'target_kind as targetKind', 'target_id as targetId'])
    .where('space_id', '=', spaceId)
    .orderBy('linked_at')
    .orderBy('target_id')
    .execute()
  return rows.map((row) => ({ ...row, targetKind: row.targetKind as GoalTarget['targetKind'] }))
}

/** False when it was there already. */
export async function insertGoalLink(
  db: Db,
  goal: Goal,
  { by, at, ...target }: GoalTarget & { by: string; at: string },
): Promise<boolean> {
  const result = await db
    .insertInto('goal_links')
    .values({
      space_id: goal.spaceId,
      audience_id: goal.audienceId,
      goal_id: goal.id,
      target_space_id: target.targetSpaceId,
      target_kind: target.targetKind,
      target_id: target.targetId,
      linked_by: by,
      linked_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when there was none. */
export async function deleteGoalLink(db: Db, goal: Goal, target: GoalTarget): Promise<boolean> {
  const result = await db
    .deleteFrom('goal_links')
    .where('space_id', '=', goal.spaceId)
    .where('goal_id', '=', goal.id)
    .where('target_space_id', '=', target.targetSpaceId)
    .where('target_kind', '=', target.targetKind)
    .where('target_id', '=', target.targetId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
