import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Outcome, Strategy, StrategyLink, StrategyOption } from '#src/features/define/strategies/model.ts'

const selectStrategies = (db: Db, spaceId: string) =>
  db
    .selectFrom('strategies as s')
    .select(['s.id', 's.space_id as spaceId', 's.audience_id as audienceId', 's.title', 's.approach'])
    .select(['s.proposed_by as proposedBy', 's.proposed_at as proposedAt', 's.chosen', 's.chosen_reason as chosenReason'])
    .select(['s.chosen_at as chosenAt', 's.outcome', 's.outcome_words as outcomeWords', 's.outcome_at as outcomeAt'])
    .select(
      sql<
        StrategyOption[]
      >`coalesce((select json_agg(json_build_object('title', o.title, 'pros', o.pros, 'cons', o.cons) order by o.position)
        from strategy_options o where o.space_id = s.space_id and o.strategy_id = s.id), '[]')`.as('options'),
    )
    .where('s.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectStrategies>['executeTakeFirstOrThrow']>>

const toStrategy = ({ chosen, chosenReason, chosenAt, outcome, outcomeWords, outcomeAt, ...row }: Row): Strategy => ({
  ...row,
  choice: chosen === null ? null : { option: chosen, reason: chosenReason ?? '', at: chosenAt ?? '' },
  result: outcome === null ? null : { outcome: outcome as Outcome, words: outcomeWords ?? '', at: outcomeAt ?? '' },
})

export async function listStrategies(db: Db, spaceId: string): Promise<Strategy[]> {
  return (await selectStrategies(db, spaceId).orderBy('s.proposed_at').orderBy('s.id').limit(500).execute()).map(toStrategy)
}

/** Changes of one strategy come one after the other. */
export async function lockStrategy(db: Db, spaceId: string, id: string): Promise<Strategy | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 43))`.execute(db)
  const row = await selectStrategies(db, spaceId).where('s.id', '=', id).executeTakeFirst()
  return row && toStrategy(row)
}

export async function findStrategyCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectStrategies(db, spaceId)
    .where('s.id', 'in', [...ids])
    .execute()
  return rows
    .map(toStrategy)
    .map(({ id, audienceId, title, result }) => ({ id, audienceId, title, state: result?.outcome ?? null }))
}

const changeable = ({ title, approach, choice, result }: Strategy) => ({
  title,
  approach,
  chosen: choice?.option ?? null,
  chosen_reason: choice?.reason ?? null,
  chosen_at: choice?.at ?? null,
  outcome: result?.outcome ?? null,
  outcome_words: result?.words ?? null,
  outcome_at: result?.at ?? null,
})

export async function insertStrategy(db: Db, strategy: Strategy): Promise<void> {
  const at = { space_id: strategy.spaceId, audience_id: strategy.audienceId, id: strategy.id }
  const proposed = { proposed_by: strategy.proposedBy, proposed_at: strategy.proposedAt }
  await db
    .insertInto('strategies')
    .values({ ...at, ...changeable(strategy), ...proposed })
    .execute()
  await insertOptions(db, strategy)
}

export async function saveStrategy(db: Db, strategy: Strategy): Promise<void> {
  await db
    .updateTable('strategies')
    .set(changeable(strategy))
    .where('space_id', '=', strategy.spaceId)
    .where('id', '=', strategy.id)
    .execute()
  await db
    .deleteFrom('strategy_options')
    .where('space_id', '=', strategy.spaceId)
    .where('strategy_id', '=', strategy.id)
    .execute()
  await insertOptions(db, strategy)
}

async function insertOptions(db: Db, { spaceId, audienceId, id, options }: Strategy): Promise<void> {
  if (options.length === 0) return
  const at = { space_id: spaceId, audience_id: audienceId, strategy_id: id }
  await db
    .insertInto('strategy_options')
    .values(options.map((one, index) => ({ ...at, position: index + 1, ...one })))
    .execute()
}

export async function listStrategyLinks(db: Db, spaceId: string): Promise<(StrategyLink & { strategyId: string })[]> {
  const rows = await db
    .selectFrom('strategy_links')
    .select(['strategy_id as strategyId', 'kind', 'linked_id as id'])
    .where('space_id', '=', spaceId)
    .orderBy('linked_at')
    .orderBy('linked_id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as StrategyLink['kind'] }))
}

export async function insertStrategyLink(
  db: Db,
  strategy: Strategy,
  link: StrategyLink & { by: string; at: string },
): Promise<boolean> {
  const result = await db
    .insertInto('strategy_links')
    .values({
      space_id: strategy.spaceId,
      audience_id: strategy.audienceId,
      strategy_id: strategy.id,
      kind: link.kind,
      linked_id: link.id,
      linked_by: link.by,
      linked_at: link.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when there was none. */
export async function deleteStrategyLink(db: Db, strategy: Strategy, link: StrategyLink): Promise<boolean> {
  const result = await db
    .deleteFrom('strategy_links')
    .where('space_id', '=', strategy.spaceId)
    .where('strategy_id', '=', strategy.id)
    .where('kind', '=', link.kind)
    .where('linked_id', '=', link.id)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
