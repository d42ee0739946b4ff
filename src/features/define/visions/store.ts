import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Point, Vision } from '#src/features/define/visions/model.ts'

/** Every version, the latest first. */
export const listVisions = (db: Db, spaceId: string): Promise<Vision[]> =>
  db
    .selectFrom('visions as v')
    .select(['v.id', 'v.space_id as spaceId', 'v.audience_id as audienceId', 'v.version', 'v.vision', 'v.reason'])
    .select(['v.written_by as writtenBy', 'v.written_at as writtenAt', 'v.ratified_at as ratifiedAt'])
    .select(
      sql<
        Point[]
      >`coalesce((select json_agg(json_build_object('kind', p.kind, 'title', p.title, 'meaning', p.meaning) order by p.position)
        from vision_points p where p.space_id = v.space_id and p.vision_id = v.id), '[]')`.as('points'),
    )
    .where('v.space_id', '=', spaceId)
    .orderBy('v.version', 'desc')
    .limit(200)
    .execute()

/** Versions are written one after the other. */
export async function lockVisions(db: Db, spaceId: string): Promise<Vision[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${spaceId}, 41))`.execute(db)
  return listVisions(db, spaceId)
}

export async function insertVision(db: Db, vision: Vision): Promise<void> {
  const at = { space_id: vision.spaceId, audience_id: vision.audienceId }
  await db
    .insertInto('visions')
    .values({
      ...at,
      id: vision.id,
      version: vision.version,
      vision: vision.vision,
      reason: vision.reason,
      written_by: vision.writtenBy,
      written_at: vision.writtenAt,
    })
    .execute()
  if (vision.points.length === 0) return
  const points = vision.points.map((one, index) => ({ ...at, vision_id: vision.id, position: index + 1, ...one }))
  await db.insertInto('vision_points').values(points).execute()
}

export async function markRatified(db: Db, { spaceId, id }: Pick<Vision, 'spaceId' | 'id'>, at: string): Promise<void> {
  await db.updateTable('visions').set({ ratified_at: at }).where('space_id', '=', spaceId).where('id', '=', id).execute()
}
