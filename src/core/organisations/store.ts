import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { ClosedDay, Identifier, OrganisationProfile } from '#src/core/organisations/model.ts'

export interface Organisation extends OrganisationProfile {
  readonly id: string
  readonly identifiers: Identifier[]
  readonly closedDays: ClosedDay[]
}

const profileColumns = [
  'id',
  'legal_name as legalName',
  'short_name as shortName',
  'country',
  'languages',
  'time_zone as timeZone',
  'working_days as workingDays',
  'colour',
] as const

function selectOrganisations(db: Db | Database) {
  return db
    .selectFrom('organisations as o')
    .select(profileColumns)
    .select([
      sql<string>`to_char(working_from, 'HH24:MI')`.as('workingFrom'),
      sql<string>`to_char(working_to, 'HH24:MI')`.as('workingTo'),
      sql<boolean>`listed_at is not null`.as('listed'),
      sql<
        Identifier[]
      >`coalesce((select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme) from organisation_identifiers i where i.organisation_id = o.id), '[]')`.as(
        'identifiers',
      ),
      sql<
        ClosedDay[]
      >`coalesce((select json_agg(json_build_object('day', d.day, 'name', d.name) order by d.day) from closed_days d where d.organisation_id = o.id), '[]')`.as(
        'closedDays',
      ),
    ])
}

export async function findOrganisation(db: Db | Database, id: string): Promise<Organisation | undefined> {
  return selectOrganisations(db).where('o.id', '=', id).executeTakeFirst()
}

export async function listOrganisations(db: Db, search: string | undefined) {
  let query = db
    .selectFrom('organisations')
    .select(['id', 'legal_name as legalName', 'short_name as shortName', 'country', 'colour'])
  if (search)
    query = query.where((where) =>
      where.or([
        where('legal_name', 'ilike', `%${escapeLike(search)}%`),
        where('short_name', 'ilike', `%${escapeLike(search)}%`),
      ]),
    )
  return query.orderBy('legal_name').limit(200).execute()
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

export async function insertOrganisation(
  db: Db,
  id: string,
  profile: OrganisationProfile,
  more: { now: string; sampleId?: string | undefined },
): Promise<void> {
  await db
    .insertInto('organisations')
    .values({ id, ...toColumns(profile), listed_at: profile.listed ? more.now : null, sample_id: more.sampleId ?? null })
    .execute()
}

function toColumns(profile: OrganisationProfile) {
  return {
    legal_name: profile.legalName,
    short_name: profile.shortName,
    country: profile.country,
    languages: profile.languages,
    time_zone: profile.timeZone,
    working_days: [...new Set(profile.workingDays)].sort(),
    working_from: profile.workingFrom,
    working_to: profile.workingTo,
    colour: profile.colour,
  }
}

export async function updateOrganisation(db: Db, id: string, profile: OrganisationProfile, now: string): Promise<void> {
  await db
    .updateTable('organisations')
    .set({ ...toColumns(profile), listed_at: profile.listed ? sql<string>`coalesce(listed_at, ${now}::timestamptz)` : null })
    .where('id', '=', id)
    .execute()
}

export async function replaceIdentifiers(db: Db, organisationId: string, identifiers: readonly Identifier[]): Promise<void> {
  await db.deleteFrom('organisation_identifiers').where('organisation_id', '=', organisationId).execute()
  if (identifiers.length === 0) return
  await db
    .insertInto('organisation_identifiers')
    .values(identifiers.map((one) => ({ organisation_id: organisationId, ...one })))
    .execute()
}

export async function replaceClosedDays(db: Db, organisationId: string, days: readonly ClosedDay[]): Promise<void> {
  await db.deleteFrom('closed_days').where('organisation_id', '=', organisationId).execute()
  if (days.length === 0) return
  await db
    .insertInto('closed_days')
    .values(days.map((one) => ({ organisation_id: organisationId, ...one })))
    .execute()
}
