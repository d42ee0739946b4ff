import { sql } from 'kysely'
import type { ParticipantRole } from '#src/core/acting/model.ts'
import type { Database, Db } from '#src/core/acting/store.ts'

export async function insertSpace(db: Db, id: string, kind: 'organisation' | 'partnership'): Promise<void> {
  await db.insertInto('spaces').values({ id, kind }).execute()
}

/** Whether the acting seat may know of a space: one that does not exist and one that is not its own are the same. */
export async function isKnownSpace(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('spaces').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export interface Member {
  readonly seatId: string
  readonly organisationId: string
  readonly name: string
  readonly title: string
  readonly role: ParticipantRole | 'coordinator' | 'member'
  readonly since: string
}

/** Everybody who belongs to a space at present. */
export async function listMembers(db: Db, spaceId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('space_members as m')
    .innerJoin('seats as s', 's.id', 'm.seat_id')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['m.seat_id as seatId', 'm.organisation_id as organisationId', 'p.name', 's.title', 'm.role', 'm.since'])
    .where('m.space_id', '=', spaceId)
    .where('m.until', 'is', null)
    .orderBy('m.organisation_id')
    .orderBy('p.name')
    .execute()
  return rows as Member[]
}

export interface Membership {
  readonly spaceId: string
  readonly role: Member['role']
  readonly access: 'read' | 'write'
}

/** How the acting seat belongs to these spaces at present; one that it does not belong to is missing. */
export async function listMemberships(db: Db, spaceIds: readonly string[]): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select space_id as "spaceId", role, access from space_members
     where seat_id = acting.seat() and until is null and space_id = any (${[...spaceIds]}::uuid[])`.execute(db)
  return rows
}

/** Which of these seats sees which of these audiences now. */
export async function asWorkerListSights(
  worker: Database,
  seats: readonly string[],
  audiences: readonly string[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ seat_id: string; audience_id: string }>`
    select seat_id, audience_id from visibility where seat_id = any (${[...seats]}::uuid[]) and audience_id = any (${[...audiences]}::uuid[])`.execute(
    worker,
  )
  const sights = new Map<string, Set<string>>()
  for (const { seat_id, audience_id } of rows) sights.set(seat_id, (sights.get(seat_id) ?? new Set()).add(audience_id))
  return sights
}

/** How often the sight of each seat has changed, for seats that are held still; and the keys that are still good. */
export async function asWorkerReadStandings(
  worker: Database,
  { seats, keys }: { seats: readonly string[]; keys: readonly string[] },
) {
  const held = await sql<{ id: string; epoch: number }>`
    select s.id, coalesce(a.epoch, 0) as epoch from seats s left join seat_access a on a.seat_id = s.id
     where s.id = any (${[...seats]}::uuid[]) and s.left_at is null`.execute(worker)
  const good =
    keys.length === 0
      ? { rows: [] }
      : await sql<{ id: string }>`
    select id from api_keys where id = any (${[...keys]}::uuid[]) and revoked_at is null and (expires_at is null or expires_at > now())`.execute(
          worker,
        )
  return { epochs: new Map(held.rows.map((row) => [row.id, row.epoch])), keys: new Set(good.rows.map((row) => row.id)) }
}
