import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Need, NeedEnding } from '#src/features/define/needs/model.ts'
import type { Decision, Option, ShareableField, Source, Urgency } from '#src/features/define/shared-needs/model.ts'

const selectNeeds = (db: Db, spaceId: string) =>
  db
    .selectFrom('needs as n')
    .select(['n.id', 'n.space_id as spaceId', 'n.audience_id as audienceId', 'n.title', 'n.kind', 'n.problem', 'n.purpose'])
    .select(['n.urgency', 'n.wanted_by as wantedBy', 'n.stated_by as statedBy', 'n.stated_at as statedAt'])
    .select(['n.changed_at as changedAt', 'n.decided_way as decidedWay', 'n.decided_reason as decidedReason'])
    .select(['n.decided_by as decidedBy', 'n.decided_at as decidedAt', 'n.ended_how as endedHow'])
    .select(['n.ended_reason as endedReason', 'n.ended_at as endedAt'])
    .select(
      sql<
        Option[]
      >`coalesce((select json_agg(json_build_object('way', o.way, 'title', o.title, 'pros', o.pros, 'cons', o.cons, 'cost', trim_scale(o.cost)::text, 'currency', o.currency, 'months', o.months) order by o.position)
        from need_options o where o.space_id = n.space_id and o.need_id = n.id), '[]')`.as('options'),
    )
    .select(
      sql<Source[]>`coalesce((select json_agg(json_build_object('title', x.title, 'url', x.url) order by x.position)
        from need_sources x where x.space_id = n.space_id and x.need_id = n.id), '[]')`.as('sources'),
    )
    .where('n.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectNeeds>['executeTakeFirstOrThrow']>>

function toNeed(row: Row): Need {
  const { decidedWay, decidedReason, decidedBy, decidedAt, endedHow, endedReason, endedAt, urgency, ...words } = row
  return {
    ...words,
    urgency: urgency as Urgency,
    decision:
      decidedWay === null
        ? null
        : { way: decidedWay as Decision, reason: decidedReason ?? '', by: decidedBy ?? '', at: decidedAt ?? '' },
    ending: endedHow === null ? null : { how: endedHow as NeedEnding, reason: endedReason ?? '', at: endedAt ?? '' },
  }
}

export async function listNeeds(db: Db, spaceId: string): Promise<Need[]> {
  return (await selectNeeds(db, spaceId).orderBy('n.stated_at').orderBy('n.id').limit(500).execute()).map(toNeed)
}

export async function findNeed(db: Db, spaceId: string, id: string): Promise<Need | undefined> {
  const row = await selectNeeds(db, spaceId).where('n.id', '=', id).executeTakeFirst()
  return row && toNeed(row)
}

/** Changes of one need come one after the other. */
export async function lockNeed(db: Db, spaceId: string, id: string): Promise<Need | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 31))`.execute(db)
  return findNeed(db, spaceId, id)
}

export async function findNeedCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectNeeds(db, spaceId)
    .where('n.id', 'in', [...ids])
    .execute()
  return rows.map(toNeed).map(({ id, audienceId, title, ending }) => ({ id, audienceId, title, state: ending?.how ?? null }))
}

const changeable = (need: Need) => ({
  title: need.title,
  kind: need.kind,
  problem: need.problem,
  purpose: need.purpose,
  urgency: need.urgency,
  wanted_by: need.wantedBy,
  decided_way: need.decision?.way ?? null,
  decided_reason: need.decision?.reason ?? null,
  decided_by: need.decision?.by ?? null,
  decided_at: need.decision?.at ?? null,
  ended_how: need.ending?.how ?? null,
  ended_reason: need.ending?.reason ?? null,
  ended_at: need.ending?.at ?? null,
  changed_at: need.changedAt,
})

export async function insertNeed(db: Db, need: Need): Promise<void> {
  const at = { space_id: need.spaceId, audience_id: need.audienceId, id: need.id }
  const stated = { stated_by: need.statedBy, stated_at: need.statedAt }
  await db
    .insertInto('needs')
    .values({ ...at, ...changeable(need), ...stated })
    .execute()
  await insertParts(db, need)
}

export async function saveNeed(db: Db, need: Need): Promise<void> {
  await db.updateTable('needs').set(changeable(need)).where('space_id', '=', need.spaceId).where('id', '=', need.id).execute()
  for (const table of ['need_options', 'need_sources'] as const)
    await db.deleteFrom(table).where('space_id', '=', need.spaceId).where('need_id', '=', need.id).execute()
  await insertParts(db, need)
}

async function insertParts(db: Db, { spaceId, audienceId, id, options, sources }: Need): Promise<void> {
  const at = { space_id: spaceId, audience_id: audienceId, need_id: id }
  if (options.length > 0)
    await db
      .insertInto('need_options')
      .values(options.map((one, index) => ({ ...at, position: index + 1, ...one })))
      .execute()
  if (sources.length > 0)
    await db
      .insertInto('need_sources')
      .values(sources.map((one, index) => ({ ...at, position: index + 1, ...one })))
      .execute()
}

export interface NeedShare {
  readonly needId: string
  readonly targetSpaceId: string
  readonly targetId: string
  readonly fields: ShareableField[]
  readonly sharedBy: string
  readonly sharedAt: string
}

export async function listNeedShares(db: Db, spaceId: string): Promise<NeedShare[]> {
  const rows = await db
    .selectFrom('need_shares')
    .select(['need_id as needId', 'target_space_id as targetSpaceId', 'target_id as targetId', 'fields'])
    .select(['shared_by as sharedBy', 'shared_at as sharedAt'])
    .where('space_id', '=', spaceId)
    .orderBy('shared_at')
    .execute()
  return rows.map((row) => ({ ...row, fields: row.fields as ShareableField[] }))
}

export async function saveNeedShare(db: Db, need: Need, share: NeedShare): Promise<void> {
  const said = {
    target_id: share.targetId,
    fields: [...share.fields],
    shared_by: share.sharedBy,
    shared_at: share.sharedAt,
  }
  const at = { space_id: need.spaceId, audience_id: need.audienceId, need_id: need.id, target_space_id: share.targetSpaceId }
  await db
    .insertInto('need_shares')
    .values({ ...at, ...said })
    .onConflict((conflict) => conflict.columns(['space_id', 'need_id', 'target_space_id']).doUpdateSet(said))
    .execute()
}
