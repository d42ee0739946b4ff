import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { PersonProfile } from '#src/core/people/model.ts'

export interface NewPerson extends PersonProfile {
  readonly id: string
  readonly accountId: string | null
  readonly email: string | null
}

export async function insertPerson(db: Db, person: NewPerson): Promise<void> {
  await db
    .insertInto('people')
    .values({
      id: person.id,
      account_id: person.accountId,
      name: person.name,
      locale: person.locale,
      time_zone: person.timeZone,
    })
    .execute()
  if (person.email)
    await db.insertInto('person_contacts').values({ person_id: person.id, email: person.email.toLowerCase() }).execute()
}

export async function findPerson(db: Db, id: string) {
  return db
    .selectFrom('people as p')
    .leftJoin('person_contacts as c', 'c.person_id', 'p.id')
    .select(['p.id', 'p.name', 'p.locale', 'p.time_zone as timeZone', 'c.email'])
    .select((select) =>
      select
        .exists(select.selectFrom('operators').select('person_id').whereRef('operators.person_id', '=', 'p.id'))
        .as('operator'),
    )
    .where('p.id', '=', id)
    .executeTakeFirst()
}

export async function updatePerson(db: Db, id: string, { name, locale, timeZone }: PersonProfile): Promise<void> {
  await db.updateTable('people').set({ name, locale, time_zone: timeZone }).where('id', '=', id).execute()
}

/** The seats that a person holds, with the organisations. */
export async function listSeatsOf(db: Db, personId: string) {
  return db
    .selectFrom('seats as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select([
      's.id',
      's.title',
      'o.id as organisationId',
      'o.legal_name as legalName',
      'o.short_name as shortName',
      'o.colour',
      'o.time_zone as timeZone',
      'o.sample_id as sampleId',
    ])
    .select([
      sql<boolean>`s.administrator_since is not null`.as('administrator'),
      sql<boolean>`s.coordinator_since is not null`.as('coordinator'),
    ])
    .select(sql<boolean>`acting.lacks_administrator(o.id)`.as('withoutAdministrator'))
    .where('s.person_id', '=', personId)
    .where('s.left_at', 'is', null)
    .orderBy('o.short_name')
    .execute()
}

/** The person behind an account of the sign-in service. */
export async function asWorkerFindPerson(worker: Database, accountId: string): Promise<string | undefined> {
  return (await worker.selectFrom('people').select('id').where('account_id', '=', accountId).executeTakeFirst())?.id
}
