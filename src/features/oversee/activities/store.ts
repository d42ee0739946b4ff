import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Activity, CharterField, Detail, DetailData } from '#src/features/oversee/activities/model/detail.ts'

const selectActivities = (db: Db) =>
  db
    .selectFrom('activities')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'identifier', 'attributes', 'digest', 'file'])
    .select(['file_attributes as fileAttributes', 'imported_for as importedFor', 'imported_by as importedBy'])
    .select('imported_at as importedAt')

type Row = Awaited<ReturnType<ReturnType<typeof selectActivities>['executeTakeFirstOrThrow']>>

const toActivity = ({ attributes, fileAttributes, ...row }: Row): Activity => ({
  ...row,
  attributes: attributes as Activity['attributes'],
  fileAttributes: fileAttributes as Activity['fileAttributes'],
})

export async function listActivities(db: Db, spaceId: string): Promise<Activity[]> {
  const rows = await selectActivities(db).where('space_id', '=', spaceId).orderBy('imported_at').orderBy('identifier').execute()
  return rows.map(toActivity)
}

/** What an organisation publishes, in whichever of its spaces: everything, or what has one of the identifiers. */
export async function listPublished(db: Db, organisationId: string, identifiers?: readonly string[]): Promise<Activity[]> {
  const rows = await selectActivities(db)
    .where('imported_for', '=', organisationId)
    .$if(identifiers !== undefined, (query) => query.where('identifier', 'in', [...(identifiers ?? [])]))
    .orderBy('identifier')
    .execute()
  return rows.map(toActivity)
}

export async function findActivity(db: Db, spaceId: string, id: string): Promise<Activity | undefined> {
  const row = await selectActivities(db).where('space_id', '=', spaceId).where('id', '=', id).executeTakeFirst()
  return row && toActivity(row)
}

/** Changes of one activity come one after the other. */
export async function lockActivity(db: Db, spaceId: string, id: string): Promise<Activity | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 14))`.execute(db)
  return findActivity(db, spaceId, id)
}

/** Files of one organisation come one after the other: of two with the same activity the second finds what the first has made. */
export async function lockImports(db: Db, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 15))`.execute(db)
}

export async function insertActivity(db: Db, activity: Activity): Promise<void> {
  await db
    .insertInto('activities')
    .values({
      space_id: activity.spaceId,
      audience_id: activity.audienceId,
      id: activity.id,
      identifier: activity.identifier,
      imported_for: activity.importedFor,
      ...toColumns(activity),
    })
    .execute()
}

export async function saveActivity(db: Db, activity: Activity): Promise<void> {
  await db
    .updateTable('activities')
    .set(toColumns(activity))
    .where('space_id', '=', activity.spaceId)
    .where('id', '=', activity.id)
    .execute()
}

const toColumns = (activity: Activity) => ({
  attributes: JSON.stringify(activity.attributes),
  file_attributes: JSON.stringify(activity.fileAttributes),
  digest: activity.digest,
  file: activity.file,
  imported_by: activity.importedBy,
  imported_at: activity.importedAt,
})

export async function listActivityDetails(db: Db, spaceId: string, activityId: string): Promise<Detail[]> {
  const rows = await db
    .selectFrom('activity_details')
    .select(['id', 'parent_id as parentId', 'kind', 'position', 'key', 'data', 'field', 'objective_id as objectiveId'])
    .where('space_id', '=', spaceId)
    .where('activity_id', '=', activityId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ data, field, ...row }) => ({
    ...row,
    data: data as unknown as DetailData,
    field: field as CharterField | null,
  }))
}

type Place = Pick<Activity, 'spaceId' | 'audienceId' | 'id'>

/** Many rows a statement: an activity may have thousands of transactions. */
export async function insertDetails(db: Db, of: Place, details: readonly Detail[]): Promise<void> {
  for (let from = 0; from < details.length; from += 500) {
    const rows = details.slice(from, from + 500).map((detail) => ({
      space_id: of.spaceId,
      audience_id: of.audienceId,
      activity_id: of.id,
      id: detail.id,
      kind: detail.kind,
      ...toDetailColumns(detail),
    }))
    await db.insertInto('activity_details').values(rows).execute()
  }
}

export async function saveDetail(db: Db, { spaceId }: Place, detail: Detail): Promise<void> {
  await db
    .updateTable('activity_details')
    .set(toDetailColumns(detail))
    .where('space_id', '=', spaceId)
    .where('id', '=', detail.id)
    .execute()
}

const toDetailColumns = (detail: Detail) => ({
  parent_id: detail.parentId,
  position: detail.position,
  key: detail.key,
  data: JSON.stringify(detail.data),
  field: detail.field,
  objective_id: detail.objectiveId,
})

/** Takes parts away, with the word of which measures held them; the measures stay. */
export async function deleteDetails(db: Db, { spaceId }: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('activity_measures')
    .where('space_id', '=', spaceId)
    .where('part_id', 'in', [...ids])
    .execute()
  await db
    .deleteFrom('activity_details')
    .where('space_id', '=', spaceId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Which measure holds which figures of an activity. */
export interface HeldSeries {
  readonly partId: string
  readonly key: string
  readonly measureId: string
}

export async function listHeldSeries(db: Db, spaceId: string, activityId: string): Promise<HeldSeries[]> {
  return db
    .selectFrom('activity_measures')
    .select(['part_id as partId', 'key', 'measure_id as measureId'])
    .where('space_id', '=', spaceId)
    .where('activity_id', '=', activityId)
    .execute()
}

export async function insertHeldSeries(db: Db, of: Place, held: readonly HeldSeries[]): Promise<void> {
  if (held.length === 0) return
  const rows = held.map(({ partId, key, measureId }) => ({
    space_id: of.spaceId,
    audience_id: of.audienceId,
    activity_id: of.id,
    part_id: partId,
    key,
    measure_id: measureId,
  }))
  await db.insertInto('activity_measures').values(rows).execute()
}
