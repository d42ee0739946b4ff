import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Said, SharedNeed } from '#src/features/define/shared-needs/model.ts'

const selectSharedNeeds = (db: Db, spaceId: string) =>
  db
    .selectFrom('shared_needs')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'organisation_id as organisationId'])
    .select(['title', 'said', 'shared_by as sharedBy', 'shared_at as sharedAt'])
    .where('space_id', '=', spaceId)

export async function listSharedNeeds(db: Db, spaceId: string): Promise<SharedNeed[]> {
  const rows = await selectSharedNeeds(db, spaceId).orderBy('shared_at').orderBy('id').limit(500).execute()
  return rows.map(({ said, ...row }) => ({ ...row, said: said as unknown as Said }))
}

export async function findSharedNeed(db: Db, spaceId: string, id: string): Promise<SharedNeed | undefined> {
  const row = await selectSharedNeeds(db, spaceId).where('id', '=', id).executeTakeFirst()
  return row && { ...row, said: row.said as unknown as Said }
}

export async function findSharedNeedCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectSharedNeeds(db, spaceId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, audienceId, title }) => ({ id, audienceId, title, state: null }))
}

export async function insertSharedNeed(db: Db, need: SharedNeed): Promise<void> {
  await db
    .insertInto('shared_needs')
    .values({
      space_id: need.spaceId,
      audience_id: need.audienceId,
      id: need.id,
      organisation_id: need.organisationId,
      title: need.title,
      said: JSON.stringify(need.said),
      shared_by: need.sharedBy,
      shared_at: need.sharedAt,
    })
    .execute()
}

export async function saveSharedNeed(db: Db, need: SharedNeed): Promise<void> {
  await db
    .updateTable('shared_needs')
    .set({
      audience_id: need.audienceId,
      title: need.title,
      said: JSON.stringify(need.said),
      shared_by: need.sharedBy,
      shared_at: need.sharedAt,
    })
    .where('space_id', '=', need.spaceId)
    .where('id', '=', need.id)
    .execute()
}
