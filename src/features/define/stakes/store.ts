import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Figure, Stake } from '#src/features/define/stakes/model.ts'

export async function listStakes(db: Db, spaceId: string, objectiveId?: string): Promise<Stake[]> {
  let query = db
    .selectFrom('stakes as s')
    .select(['s.id', 's.space_id as spaceId', 's.audience_id as audienceId', 's.objective_id as objectiveId'])
    .select(['s.organisation_id as organisationId', 's.gives', 's.gets', 's.expected_by as expectedBy'])
    .select(['s.written_by as writtenBy', 's.written_at as writtenAt'])
    .select(
      sql<
        Figure[]
      >`coalesce((select json_agg(json_build_object('side', f.side, 'label', f.label, 'amount', trim_scale(f.amount)::text, 'unit', f.unit, 'currency', f.currency) order by f.position)
        from stake_figures f where f.space_id = s.space_id and f.stake_id = s.id), '[]')`.as('figures'),
    )
    .where('s.space_id', '=', spaceId)
  if (objectiveId !== undefined) query = query.where('s.objective_id', '=', objectiveId)
  return query.orderBy('s.written_at').execute()
}

export async function insertStake(db: Db, stake: Stake): Promise<void> {
  await db
    .insertInto('stakes')
    .values({
      space_id: stake.spaceId,
      audience_id: stake.audienceId,
      id: stake.id,
      objective_id: stake.objectiveId,
      organisation_id: stake.organisationId,
      gives: stake.gives,
      gets: stake.gets,
      expected_by: stake.expectedBy,
      written_by: stake.writtenBy,
      written_at: stake.writtenAt,
    })
    .execute()
  await insertFigures(db, stake)
}

export async function saveStake(db: Db, stake: Stake): Promise<void> {
  await db
    .updateTable('stakes')
    .set({
      audience_id: stake.audienceId,
      gives: stake.gives,
      gets: stake.gets,
      expected_by: stake.expectedBy,
      written_by: stake.writtenBy,
      written_at: stake.writtenAt,
    })
    .where('space_id', '=', stake.spaceId)
    .where('id', '=', stake.id)
    .execute()
  await db.deleteFrom('stake_figures').where('space_id', '=', stake.spaceId).where('stake_id', '=', stake.id).execute()
  await insertFigures(db, stake)
}

async function insertFigures(db: Db, { spaceId, audienceId, id, figures }: Stake): Promise<void> {
  if (figures.length === 0) return
  const rows = figures.map((figure, index) => ({
    space_id: spaceId,
    audience_id: audienceId,
    stake_id: id,
    position: index + 1,
    side: figure.side,
    label: figure.label,
    amount: figure.amount,
    unit: figure.unit,
    currency: figure.currency,
  }))
  await db.insertInto('stake_figures').values(rows).execute()
}
