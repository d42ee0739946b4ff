import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

export interface CommitmentEvent {
  readonly position: number
  readonly kind: string
  readonly seatId: string | null
  readonly at: string
  readonly reason: string
  readonly details: Readonly<Record<string, unknown>>
}

export async function listEvents(db: Db, spaceId: string, commitmentId: string): Promise<CommitmentEvent[]> {
  const rows = await eventsOf(db, { spaceId, commitmentId })
  return rows.map((row) => ({ ...row, details: row.details as CommitmentEvent['details'] }))
}

const eventsOf = compileOnce((db: Db, given: { spaceId: string; commitmentId: string }) =>
  db
    .selectFrom('commitment_events')
    .select(['position', 'kind', 'seat_id as seatId', 'at', 'reason', 'details'])
    .where('space_id', '=', given.spaceId)
    .where('commitment_id', '=', given.commitmentId)
    .orderBy('position'),
)

/** Appends to the story. The caller holds the commitment's lock, so that no two events take one place. */
export async function insertEvent(
  db: Db,
  { spaceId, audienceId, id }: { readonly spaceId: string; readonly audienceId: string; readonly id: string },
  event: Omit<CommitmentEvent, 'position'>,
): Promise<void> {
  const position = sql<number>`(select coalesce(max(e.position), 0) + 1 from commitment_events e where e.space_id = ${spaceId}::uuid and e.commitment_id = ${id}::uuid)`
  await db
    .insertInto('commitment_events')
    .values({
      space_id: spaceId,
      audience_id: audienceId,
      commitment_id: id,
      position,
      kind: event.kind,
      seat_id: event.seatId,
      at: event.at,
      reason: event.reason,
      details: sql`${JSON.stringify(event.details)}::jsonb`,
    })
    .execute()
}
