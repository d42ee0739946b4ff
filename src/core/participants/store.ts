import type { ParticipantRole } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'

export interface NewParticipant {
  readonly spaceId: string
  readonly organisationId: string
  readonly seatId: string
  readonly role: ParticipantRole
  readonly namedBy: string
  readonly now: string
}

/** Names a participant or changes the role of one. */
export async function saveParticipant(
  db: Db,
  { spaceId, organisationId, seatId, role, namedBy, now }: NewParticipant,
): Promise<void> {
  await db
    .insertInto('participants')
    .values({ space_id: spaceId, organisation_id: organisationId, seat_id: seatId, role, named_by: namedBy, named_at: now })
    .onConflict((conflict) =>
      conflict.columns(['space_id', 'seat_id']).doUpdateSet({ role, named_by: namedBy, named_at: now, removed_at: null }),
    )
    .execute()
}

export async function findParticipant(db: Db, spaceId: string, seatId: string) {
  return db
    .selectFrom('participants')
    .select(['seat_id as seatId', 'organisation_id as organisationId', 'role'])
    .where('space_id', '=', spaceId)
    .where('seat_id', '=', seatId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function removeParticipant(db: Db, spaceId: string, seatId: string, now: string): Promise<void> {
  await db
    .updateTable('participants')
    .set({ removed_at: now })
    .where('space_id', '=', spaceId)
    .where('seat_id', '=', seatId)
    .execute()
}
