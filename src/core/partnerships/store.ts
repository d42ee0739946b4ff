import { sql } from 'kysely'
import type { Standing } from '#src/core/acting/model.ts'
import { type Db, lockWithin } from '#src/core/acting/store.ts'
import type { Charter, Partnership, Stage } from '#src/core/partnerships/model.ts'

export async function insertPartnership(
  db: Db,
  partnership: Charter & { id: string; stage: string; createdBy: string; sampleId: string | undefined },
): Promise<void> {
  await db
    .insertInto('partnerships')
    .values({
      id: partnership.id,
      ...toColumns(partnership),
      stage: partnership.stage,
      created_by: partnership.createdBy,
      sample_id: partnership.sampleId ?? null,
    })
    .execute()
}

function toColumns(charter: Charter) {
  return {
    name: charter.name,
    purpose: charter.purpose,
    starts_on: charter.startsOn,
    ends_on: charter.endsOn,
    notice_days: charter.noticeDays,
    renewal: charter.renewal,
  }
}

export async function findPartnership(db: Db, id: string): Promise<Partnership | undefined> {
  return db
    .selectFrom('partnerships')
    .select(['id', 'name', 'purpose', 'stage', 'renewal'])
    .select([
      'starts_on as startsOn',
      'ends_on as endsOn',
      'notice_days as noticeDays',
      'created_at as createdAt',
      'activated_at as activatedAt',
      'ended_at as endedAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Locks the partnership until the transaction is over: joining, leaving and stages happen one after the other. */
export async function lockPartnership(db: Db, id: string): Promise<Partnership | undefined> {
  await lockWithin(db, id, { kind: 3, key: id })
  return findPartnership(db, id)
}

export async function updateCharter(db: Db, id: string, charter: Charter): Promise<void> {
  await db.updateTable('partnerships').set(toColumns(charter)).where('id', '=', id).execute()
}

export async function updateStage(db: Db, id: string, stage: string): Promise<void> {
  await db.updateTable('partnerships').set({ stage }).where('id', '=', id).execute()
}

export async function markPartnership(db: Db, id: string, how: 'activated_at' | 'ended_at', now: string): Promise<void> {
  await db
    .updateTable('partnerships')
    .set({ [how]: now })
    .where('id', '=', id)
    .execute()
}

export async function listStages(db: Db, spaceId: string): Promise<Stage[]> {
  return db.selectFrom('stages').select(['key', 'name']).where('space_id', '=', spaceId).orderBy('position').execute()
}

export async function replaceStages(db: Db, spaceId: string, stages: readonly Stage[]): Promise<void> {
  await db.deleteFrom('stages').where('space_id', '=', spaceId).execute()
  await db
    .insertInto('stages')
    .values(stages.map(({ key, name }, index) => ({ space_id: spaceId, position: index + 1, key, name })))
    .execute()
}

export interface PortfolioRow {
  readonly id: string
  readonly name: string
  readonly stage: string
  readonly stageName: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly activatedAt: string | null
  readonly standing: Standing
  readonly parties: { organisationId: string; shortName: string; colour: number }[]
}

/** What the acting seat may know of at present; former partnerships come from what the party left with. */
export async function listPartnerships(db: Db): Promise<PortfolioRow[]> {
  const { rows } = await sql<PortfolioRow>`
    select p.id, p.name, p.stage, coalesce(st.name, '') as "stageName", case when m.seat_id is not null or mine.organisation_id is not null then p.starts_on end as "startsOn",
           case when m.seat_id is not null or mine.organisation_id is not null then p.ends_on end as "endsOn", p.activated_at as "activatedAt",
           case when m.seat_id is not null then 'member' when mine.organisation_id is not null then 'administrator' else 'invited' end as standing,
           coalesce((select json_agg(json_build_object('organisationId', o.id, 'shortName', o.short_name, 'colour', o.colour) order by pa.joined_at, o.short_name)
                       from parties pa join organisations o on o.id = pa.organisation_id where pa.space_id = p.id and pa.left_at is null), '[]') as parties
      from partnerships p
      left join stages st on st.space_id = p.id and st.key = p.stage
      left join space_members m on m.space_id = p.id and m.seat_id = acting.seat() and m.until is null
      left join parties mine on mine.space_id = p.id and mine.organisation_id = acting.organisation() and mine.left_at is null
     where p.id in (select acting.spaces())
    union all
    select f.space_id, f.left_with->>'name', f.left_with->>'stage', coalesce(f.left_with->>'stageName', ''), (f.left_with->>'startsOn')::date, (f.left_with->>'endsOn')::date, null, 'former',
           coalesce((select json_agg(json_build_object('organisationId', x->>'organisationId', 'shortName', x->>'shortName', 'colour', (x->>'colour')::int)) from jsonb_array_elements(f.left_with->'parties') x), '[]')
      from parties f
      join space_members m on m.space_id = f.space_id and m.seat_id = acting.seat()
     where f.organisation_id = acting.organisation() and f.left_at is not null
     order by 2, 1`.execute(db)
  return rows
}

export interface Party {
  readonly organisationId: string
  readonly shortName: string
  readonly legalName: string
  readonly country: string
  readonly timeZone: string
  readonly colour: number
  readonly workingDays: number[]
  readonly workingFrom: string
  readonly workingTo: string
  /** Closed days near today, whichever day it is there. */
  readonly closed: { day: string; name: string }[]
  readonly joinedAt: string
  readonly leftAt: string | null
  /** `absent`: a party of an imported archive, which has never been here. */
  readonly leftHow: 'left' | 'ended-by-others' | 'absent' | null
  readonly leftReason: string | null
}

/** Present and past parties, in the order of their joining. */
export async function listParties(db: Db, spaceId: string): Promise<Party[]> {
  const rows = await db
    .selectFrom('parties as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select([
      'p.organisation_id as organisationId',
      'o.short_name as shortName',
      'o.legal_name as legalName',
      'o.country',
      'o.time_zone as timeZone',
      'o.colour',
      'o.working_days as workingDays',
    ])
    .select([
      sql<string>`to_char(o.working_from, 'HH24:MI')`.as('workingFrom'),
      sql<string>`to_char(o.working_to, 'HH24:MI')`.as('workingTo'),
      sql<
        { day: string; name: string }[]
      >`coalesce((select json_agg(json_build_object('day', d.day, 'name', d.name) order by d.day) from closed_days d
        where d.organisation_id = o.id and d.day between current_date - 2 and current_date + 2), '[]')`.as('closed'),
    ])
    .select(['p.joined_at as joinedAt', 'p.left_at as leftAt', 'p.left_how as leftHow', 'p.left_reason as leftReason'])
    .where('p.space_id', '=', spaceId)
    .orderBy('p.joined_at')
    .orderBy('o.short_name')
    .execute()
  return rows as Party[]
}

export async function listPresentParties(db: Db, spaceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('parties')
    .select('organisation_id')
    .where('space_id', '=', spaceId)
    .where('left_at', 'is', null)
    .orderBy('organisation_id')
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** What the party took with it; only its own people read this. */
export async function findDeparture(db: Db, spaceId: string, organisationId: string) {
  return db
    .selectFrom('parties')
    .select(['left_at as leftAt', 'left_how as leftHow', 'left_reason as leftReason', 'left_with as leftWith'])
    .where('space_id', '=', spaceId)
    .where('organisation_id', '=', organisationId)
    .where('left_at', 'is not', null)
    .executeTakeFirst()
}

/** Enters a party; one that had left before comes back. */
export async function insertParty(db: Db, spaceId: string, organisationId: string, now: string): Promise<void> {
  await db
    .insertInto('parties')
    .values({ space_id: spaceId, organisation_id: organisationId, joined_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['space_id', 'organisation_id'])
        .doUpdateSet({ joined_at: now, left_at: null, left_how: null, left_reason: null, left_with: null }),
    )
    .execute()
}

export interface Departure {
  readonly spaceId: string
  readonly organisationId: string
  readonly how: 'left' | 'ended-by-others'
  readonly reason: string
  readonly with: object
  readonly now: string
}

/** False when the party was gone already. */
export async function markDeparture(db: Db, departure: Departure): Promise<boolean> {
  const result = await db
    .updateTable('parties')
    .set({
      left_at: departure.now,
      left_how: departure.how,
      left_reason: departure.reason,
      left_with: JSON.stringify(departure.with),
    })
    .where('space_id', '=', departure.spaceId)
    .where('organisation_id', '=', departure.organisationId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface Reissued {
  readonly kind: string
  readonly old_id: string | null
  readonly new_id: string
  readonly old_hash: string | null
}

/** Makes the audiences fit the present parties. */
export async function reissueAudiences(db: Db, spaceId: string, withHistory: boolean): Promise<Reissued[]> {
  const { rows } = await sql<Reissued>`select * from guard.reissue(${spaceId}::uuid, ${withHistory})`.execute(db)
  return rows
}
