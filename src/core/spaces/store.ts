import type { ParticipantRole } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'

export async function insertSpace(db: Db, id: string, kind: 'organisation' | 'partnership'): Promise<void> {
  await db.insertInto('spaces').values({ id, kind }).execute()
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
