import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { compileByShape, eachOf } from '#src/platform/database/compile-once.ts'

export interface SeatRow {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly email: string | null
  readonly hasAccount: boolean
  readonly administrator: boolean
  readonly coordinator: boolean
  readonly joinedAt: string
  readonly leftAt: string | null
}

function selectSeats(db: Db) {
  return db
    .selectFrom('seats as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .leftJoin('person_contacts as c', 'c.person_id', 's.person_id')
    .select([
      's.id',
      's.person_id as personId',
      'p.name',
      's.title',
      'c.email',
      's.joined_at as joinedAt',
      's.left_at as leftAt',
    ])
    .select([
      sql<boolean>`p.account_id is not null`.as('hasAccount'),
      sql<boolean>`s.administrator_since is not null`.as('administrator'),
      sql<boolean>`s.coordinator_since is not null`.as('coordinator'),
    ])
}

/** Everybody who holds a seat; the e-mail address comes only for those whose right it is to see it. */
export async function listSeats(db: Db, organisationId: string): Promise<SeatRow[]> {
  return selectSeats(db)
    .where('s.organisation_id', '=', organisationId)
    .where('s.left_at', 'is', null)
    .orderBy('p.name')
    .execute()
}

export async function findSeat(db: Db, id: string): Promise<(SeatRow & { organisationId: string }) | undefined> {
  return selectSeats(db).select('s.organisation_id as organisationId').where('s.id', '=', id).executeTakeFirst()
}

export interface NewSeat {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly title: string
  readonly administrator: boolean
  readonly coordinator: boolean
  readonly now: string
}

/** The partnerships in which its party has named the seat, and still is one. */
export async function listParticipations(db: Db, seatId: string): Promise<{ spaceId: string; role: string }[]> {
  return db
    .selectFrom('participants as pt')
    .innerJoin('parties as p', (join) =>
      join.onRef('p.space_id', '=', 'pt.space_id').onRef('p.organisation_id', '=', 'pt.organisation_id'),
    )
    .select(['pt.space_id as spaceId', 'pt.role'])
    .where('pt.seat_id', '=', seatId)
    .where('pt.removed_at', 'is', null)
    .where('p.left_at', 'is', null)
    .orderBy('pt.space_id')
    .execute()
}

/** Whether the person holds a seat there at present; asked by the person. */
export async function holdsSeat(db: Db, personId: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('seats')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives a seat; a person who held one before gets the same seat again. */
export async function giveSeat(db: Db, seat: NewSeat): Promise<string> {
  const since = {
    administrator_since: seat.administrator ? seat.now : null,
    coordinator_since: seat.coordinator ? seat.now : null,
  }
  const known = await db
    .selectFrom('seats')
    .select('id')
    .where('organisation_id', '=', seat.organisationId)
    .where('person_id', '=', seat.personId)
    .executeTakeFirst()
  if (known) {
    await db
      .updateTable('seats')
      .set({ ...since, title: seat.title, left_at: null, joined_at: seat.now })
      .where('id', '=', known.id)
      .execute()
    return known.id
  }
  await db
    .insertInto('seats')
    .values({
      id: seat.id,
      person_id: seat.personId,
      organisation_id: seat.organisationId,
      title: seat.title,
      ...since,
      joined_at: seat.now,
    })
    .execute()
  return seat.id
}

export async function updateSeat(
  db: Db,
  id: string,
  changes: { title: string; administrator: boolean; coordinator: boolean; now: string },
): Promise<void> {
  await db
    .updateTable('seats')
    .set({
      title: changes.title,
      administrator_since: changes.administrator
        ? sql<string>`coalesce(administrator_since, ${changes.now}::timestamptz)`
        : null,
      coordinator_since: changes.coordinator ? sql<string>`coalesce(coordinator_since, ${changes.now}::timestamptz)` : null,
    })
    .where('id', '=', id)
    .execute()
}

export async function endSeat(db: Db, id: string, now: string): Promise<void> {
  await db
    .updateTable('seats')
    .set({ left_at: now, administrator_since: null, coordinator_since: null })
    .where('id', '=', id)
    .execute()
}

export async function isWithoutAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql<{ none: boolean }>`select acting.is_without_administrator() as none`.execute(db)
  return rows[0]?.none ?? false
}

/** Becoming administrator where there is none; the database checks again that there is none. */
export async function takeAdministration(db: Db): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select acting.take_administration() as taken`.execute(db)
  return rows[0]?.taken ?? false
}

/** Names of seats, as far as the acting seat may know them. */
export async function listSeatNames(db: Db, seats: readonly string[]) {
  return seats.length === 0 ? [] : namesOfSeats(db, { seats }, seats.length)
}

const namesOfSeats = compileByShape((db: Db, given: { seats: readonly string[] }, count: number) =>
  db
    .selectFrom('seats as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['s.id as seatId', 's.organisation_id as organisationId', 'p.name'])
    .where('s.id', 'in', eachOf(given.seats, count))
    .orderBy('s.id'),
)

export interface NewPersonWithSeat {
  readonly personId: string
  readonly seatId: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly locale: string
  readonly timeZone: string
}

/** A person without an account, with a seat in the acting organisation; the database checks again that an administrator asks. */
export async function insertPersonWithSeat(db: Db, person: NewPersonWithSeat, now: string): Promise<void> {
  const { personId, seatId, name, email, title, locale, timeZone } = person
  await sql`select acting.add_person(${personId}::uuid, ${name}, ${email}, ${locale}, ${timeZone}, ${seatId}::uuid, ${title}, ${now}::timestamptz)`.execute(
    db,
  )
}

/**
 * Makes the seat that was held without an account under the address of the invitation the acting person's, if that address is theirs:
 * it is theirs with all that it did. Answers under which name it was held.
 */
export async function takeOverSeat(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ heldAs: string | null }>`select acting.take_over_seat() as "heldAs"`.execute(db)
  return rows[0]?.heldAs ?? undefined
}
