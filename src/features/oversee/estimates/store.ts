import type { Db } from '#src/core/acting/store.ts'
import type { Estimate } from '#src/features/oversee/estimates/model.ts'

/** Your organisation's; the policy shows no other. */
export async function findEstimate(db: Db, spaceId: string): Promise<Estimate | undefined> {
  return db
    .selectFrom('estimates')
    .select(['id', 'audience_id as audienceId', 'amount', 'currency', 'basis'])
    .select(['written_by as writtenBy', 'written_at as writtenAt'])
    .where('space_id', '=', spaceId)
    .where('target_space_id', '=', spaceId)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function insertEstimate(db: Db, spaceId: string, estimate: Estimate): Promise<void> {
  const { id, audienceId, ...figure } = estimate
  await db
    .insertInto('estimates')
    .values({ space_id: spaceId, audience_id: audienceId, id, target_space_id: spaceId, ...toColumns(figure) })
    .execute()
}

export async function updateEstimate(db: Db, spaceId: string, { id, audienceId: _kept, ...figure }: Estimate): Promise<void> {
  await db.updateTable('estimates').set(toColumns(figure)).where('space_id', '=', spaceId).where('id', '=', id).execute()
}

const toColumns = ({ amount, currency, basis, writtenBy, writtenAt }: Omit<Estimate, 'id' | 'audienceId'>) => ({
  amount,
  currency,
  basis,
  written_by: writtenBy,
  written_at: writtenAt,
})

export async function deleteEstimate(db: Db, spaceId: string, id: string): Promise<void> {
  await db.deleteFrom('estimates').where('space_id', '=', spaceId).where('id', '=', id).execute()
}
