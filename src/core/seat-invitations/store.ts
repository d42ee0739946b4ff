import type { Database, Db } from '#src/core/acting/store.ts'

export interface InvitationRow {
  readonly id: string
  readonly organisationId: string
  readonly email: string
  readonly title: string
  readonly administrator: boolean
  readonly coordinator: boolean
  readonly invitedBy: string
  readonly invitedAt: string
  readonly expiresAt: string
  readonly acceptedAt: string | null
  readonly withdrawnAt: string | null
}

const invitationColumns = [
  'id',
  'organisation_id as organisationId',
  'email',
  'title',
  'administrator',
  'coordinator',
  'invited_by as invitedBy',
  'invited_at as invitedAt',
  'expires_at as expiresAt',
  'accepted_at as acceptedAt',
  'withdrawn_at as withdrawnAt',
] as const

export async function insertInvitation(db: Db, invitation: Omit<InvitationRow, 'acceptedAt' | 'withdrawnAt'>): Promise<void> {
  await db
    .insertInto('seat_invitations')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      email: invitation.email,
      title: invitation.title,
      administrator: invitation.administrator,
      coordinator: invitation.coordinator,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

export async function listOpenInvitations(db: Db, organisationId: string, now: string): Promise<InvitationRow[]> {
  return db
    .selectFrom('seat_invitations')
    .select(invitationColumns)
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invited_at', 'desc')
    .execute()
}

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | undefined> {
  return db.selectFrom('seat_invitations').select(invitationColumns).where('id', '=', id).executeTakeFirst()
}

/** Marks an open invitation; false when somebody was faster. */
export async function markInvitation(db: Db, id: string, how: 'accepted_at' | 'withdrawn_at', now: string): Promise<boolean> {
  const result = await db
    .updateTable('seat_invitations')
    .set({ [how]: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What a link shows to somebody who is not signed in; the signature of the link was checked before. */
export async function asWorkerReadInvitation(worker: Database, id: string) {
  return worker
    .selectFrom('seat_invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
    .innerJoin('seats as s', 's.id', 'i.invited_by')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['o.short_name as organisation', 'o.legal_name as legalName', 'p.name as invitedBy', 'i.email', 'i.title'])
    .select(['i.accepted_at as acceptedAt', 'i.withdrawn_at as withdrawnAt', 'i.expires_at as expiresAt'])
    .where('i.id', '=', id)
    .executeTakeFirst()
}

/** For the words of an invitation. */
export async function nameOrganisation(db: Db, id: string): Promise<string> {
  return (await db.selectFrom('organisations').select('legal_name').where('id', '=', id).executeTakeFirstOrThrow()).legal_name
}
