import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { OrganisationCalendar } from '#src/core/organisations/model.ts'
import { compileByShape, eachOf } from '#src/platform/database/compile-once.ts'

export interface PartyInvitation {
  readonly spaceId: string
  readonly id: string
  readonly email: string | null
  readonly organisationId: string | null
  readonly message: string
  readonly withHistory: boolean
  readonly invitedBy: string
  readonly invitedAt: string
  readonly expiresAt: string
  readonly acceptedAt: string | null
  readonly declinedAt: string | null
  readonly withdrawnAt: string | null
}

const invitationColumns = [
  'space_id as spaceId',
  'id',
  'email',
  'organisation_id as organisationId',
  'message',
  'with_history as withHistory',
  'invited_by as invitedBy',
  'invited_at as invitedAt',
  'expires_at as expiresAt',
  'accepted_at as acceptedAt',
  'declined_at as declinedAt',
  'withdrawn_at as withdrawnAt',
] as const

export async function insertPartyInvitation(
  db: Db,
  invitation: Omit<PartyInvitation, 'acceptedAt' | 'declinedAt' | 'withdrawnAt'>,
): Promise<void> {
  await db
    .insertInto('party_invitations')
    .values({
      space_id: invitation.spaceId,
      id: invitation.id,
      email: invitation.email,
      organisation_id: invitation.organisationId,
      message: invitation.message,
      with_history: invitation.withHistory,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

const isOpen = sql<boolean>`accepted_at is null and declined_at is null and withdrawn_at is null and expires_at > acting.now()`

export async function findPartyInvitation(db: Db, id: string): Promise<PartyInvitation | undefined> {
  return db.selectFrom('party_invitations').select(invitationColumns).where('id', '=', id).executeTakeFirst()
}

/** Open invitations of a partnership, for its members. */
export async function listPartyInvitations(db: Db, spaceId: string): Promise<PartyInvitation[]> {
  return db
    .selectFrom('party_invitations')
    .select(invitationColumns)
    .where('space_id', '=', spaceId)
    .where(isOpen)
    .orderBy('invited_at')
    .execute()
}

/** What may be known of an invitation before it is accepted: which partnership, who invites, and with what words. */
const selectOffers = (db: Db | Database) =>
  db
    .selectFrom('party_invitations as i')
    .innerJoin('partnerships as p', 'p.id', 'i.space_id')
    .innerJoin('seats as s', 's.id', 'i.invited_by')
    .innerJoin('people as who', 'who.id', 's.person_id')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select(['p.name as partnership', 'who.name as invitedBy', 'i.message', 'i.with_history as withHistory'])
    .select(['o.legal_name as organisation', 'o.short_name as shortName', 'o.colour'])

/** Open invitations to an organisation. */
export async function listInvitationsTo(db: Db, organisationId: string) {
  return selectOffers(db)
    .select(['i.id', 'i.space_id as spaceId', 'i.invited_at as invitedAt', 'i.expires_at as expiresAt'])
    .where('i.organisation_id', '=', organisationId)
    .where('i.accepted_at', 'is', null)
    .where('i.declined_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where(sql<boolean>`i.expires_at > acting.now()`)
    .orderBy('i.invited_at')
    .execute()
}

/** Marks an open invitation; false when it is open no longer. */
export async function markPartyInvitation(
  db: Db,
  id: string,
  how: { accepted_at?: string; accepted_for?: string; declined_at?: string; withdrawn_at?: string },
): Promise<boolean> {
  const result = await db.updateTable('party_invitations').set(how).where('id', '=', id).where(isOpen).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What a link shows to somebody who is not signed in; the signature of the link was checked before. */
export async function asWorkerReadPartyInvitation(worker: Database, id: string) {
  return selectOffers(worker)
    .select([
      'i.accepted_at as acceptedAt',
      'i.declined_at as declinedAt',
      'i.withdrawn_at as withdrawnAt',
      'i.expires_at as expiresAt',
    ])
    .where('i.id', '=', id)
    .executeTakeFirst()
}

export interface PartyCalendar extends OrganisationCalendar {
  readonly timeZone: string
  readonly present: boolean
}

/** Present and past parties with their calendars. One that is gone may be unknown by now: then it works every day. */
export const listPartyCalendars = async (db: Db, spaceId: string): Promise<PartyCalendar[]> =>
  (await listCalendarsBySpace(db, [spaceId])).get(spaceId) ?? []

/** The same for several spaces at once. */
export async function listCalendarsBySpace(db: Db, spaceIds: readonly string[]): Promise<Map<string, PartyCalendar[]>> {
  if (spaceIds.length === 0) return new Map()
  const rows = await partiesOf(db, { spaceIds }, spaceIds.length)
  const shared = new Set(rows.map((row) => row.spaceId))
  const own = spaceIds.filter((id) => !shared.has(id))
  const sides = own.length === 0 ? rows : [...rows, ...(await listHomeCalendars(db, own))]
  const grouped = Map.groupBy(sides, (row) => row.spaceId)
  return new Map([...grouped].map(([spaceId, parties]) => [spaceId, parties.map(toCalendar)]))
}

const partiesOf = compileByShape((db: Db, given: { spaceIds: readonly string[] }, count: number) =>
  db
    .selectFrom('parties as p')
    // One by one, by their ids: joined at large, the policy would be asked about every organisation there is.
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('organisations')
          .select(['time_zone', 'working_days'])
          .whereRef('organisations.id', '=', 'p.organisation_id')
          .limit(1)
          .as('o'),
      (join) => join.onTrue(),
    )
    .select([
      'p.space_id as spaceId',
      'p.organisation_id as organisationId',
      'p.left_at as leftAt',
      'o.time_zone as timeZone',
      'o.working_days as workingDays',
    ])
    .select(
      sql<{ day: string; name: string }[]>`coalesce((select json_agg(json_build_object('day', d.day, 'name', d.name))
        from closed_days d where d.organisation_id = p.organisation_id), '[]')`.as('closed'),
    )
    .where('p.space_id', 'in', eachOf(given.spaceIds, count))
    .orderBy('p.joined_at'),
)

interface CalendarRow {
  organisationId: string
  leftAt: string | null
  timeZone: string | null
  workingDays: number[] | null
  closed: { day: string; name: string }[]
}

const toCalendar = ({ organisationId, leftAt, timeZone, workingDays, closed }: CalendarRow): PartyCalendar => ({
  organisationId,
  present: leftAt === null,
  timeZone: timeZone ?? 'UTC',
  workingDays: workingDays ?? [1, 2, 3, 4, 5, 6, 7],
  closedDays: new Set(closed.map(({ day }) => day)),
  names: new Map(closed.map(({ day, name }) => [day, name])),
})

/** In its own space an organisation is the only side. */
const listHomeCalendars = (db: Db, spaceIds: readonly string[]) =>
  db
    .selectFrom('organisations as o')
    .select(['o.id as spaceId', 'o.id as organisationId', 'o.time_zone as timeZone', 'o.working_days as workingDays'])
    .select(sql<string | null>`null`.as('leftAt'))
    .select(
      sql<{ day: string; name: string }[]>`coalesce((select json_agg(json_build_object('day', d.day, 'name', d.name))
        from closed_days d where d.organisation_id = o.id), '[]')`.as('closed'),
    )
    .where('o.id', 'in', [...spaceIds])
    .execute()
