import { type Act, enterAgain, enterAs, type PersonAct } from '#src/core/acting/actions.ts'
import { findAllParties } from '#src/core/audiences/store.ts'
import { record, recordAtHome } from '#src/core/ledger/actions.ts'
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  markInvitation,
  nameOrganisation,
} from '#src/core/seat-invitations/store.ts'
import { canChangeRoles, canChangeTitle, canEndSeat, canInvitePeople, canReachOutside } from '#src/core/seats/policy.ts'
import {
  endSeat,
  findSeat,
  giveSeat,
  holdsSeat,
  insertPersonWithSeat,
  isWithoutAdministrator,
  listParticipations,
  listSeats,
  type SeatRow,
  takeAdministration,
  takeOverSeat,
  updateSeat,
} from '#src/core/seats/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { isTimeZone } from '#src/kit/time-zone.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface SeatChanges {
  readonly title?: string | undefined
  readonly administrator?: boolean | undefined
  readonly coordinator?: boolean | undefined
}

export async function changeSeat(act: Act, id: string, changes: SeatChanges): Promise<SeatRow> {
  const seat = found(await findSeat(act.db, id))
  if (seat.organisationId !== act.actor.organisationId || seat.leftAt !== null) throw new Refusal('not-found')
  const changesRoles = changes.administrator !== undefined || changes.coordinator !== undefined
  allow(changesRoles ? canChangeRoles(act.actor) : canChangeTitle(act.actor, id))
  const next = {
    title: changes.title ?? seat.title,
    administrator: changes.administrator ?? seat.administrator,
    coordinator: changes.coordinator ?? seat.coordinator,
    now: act.now.toString(),
  }
  await updateSeat(act.db, id, next)
  if (!next.administrator && seat.administrator) await refuseWithoutAdministrator(act)
  await recordAtHome(act, 'seat.changed', {
    subject: { kind: 'seat', id },
    payload: { title: next.title, administrator: next.administrator, coordinator: next.coordinator },
  })
  return found(await findSeat(act.db, id))
}

export async function leaveSeat(act: Act, id: string): Promise<void> {
  const seat = found(await findSeat(act.db, id))
  if (seat.organisationId !== act.actor.organisationId || seat.leftAt !== null) throw new Refusal('not-found')
  allow(canEndSeat(act.actor, id))
  // Nobody would be left to act for the organisation, in partnerships that others rely on.
  if ((await listSeats(act.db, act.actor.organisationId)).length === 1) throw new Refusal('conflict', 'last-seat')
  await recordEndOfParticipations(act, seat)
  await recordAtHome(act, 'seat.ended', { subject: { kind: 'seat', id }, payload: { name: seat.name } })
  // Before it is over: who gives back the own seat writes nothing afterwards.
  await act.services.ledger.append(act)
  await endSeat(act.db, id, act.now.toString())
}

/**
 * The partners learn that somebody takes part no more. The database ends the participations with the seat: whoever holds it
 * again later has to be named again.
 */
async function recordEndOfParticipations(act: Act, { id, name, organisationId }: SeatRow & { organisationId: string }) {
  for (const { spaceId, role } of await listParticipations(act.db, id)) {
    const there = await enterAs(act, { seatId: act.actor.seatId, spaceId })
    record(there, 'participant.removed', {
      audienceId: found(await findAllParties(act.db, spaceId)),
      subject: { kind: 'participant', id },
      payload: { seatId: id, name, organisationId, role },
    })
    // A chain can be continued only as long as the act is there.
    await act.services.ledger.append(there)
  }
  await enterAgain(act)
}

/** An administrator does not lay down the role as long as nobody else has it: the organisation would be without. */
async function refuseWithoutAdministrator(act: Act) {
  if (await isWithoutAdministrator(act.db)) throw new Refusal('conflict', 'last-administrator')
}

export async function takeOverAdministration(act: Act): Promise<void> {
  if (!(await takeAdministration(act.db))) throw new Refusal('conflict', 'has-administrator')
  await recordAtHome(act, 'seat.took-administration', { subject: { kind: 'seat', id: act.actor.seatId }, payload: {} })
}

const invitationDays = 14

export interface NewSeatInvitation {
  readonly email: string
  readonly title: string
  readonly administrator: boolean
  readonly coordinator: boolean
}

export async function invitePerson(act: Act, invited: NewSeatInvitation): Promise<InvitationRow> {
  allow(canInvitePeople(act.actor))
  allow(canReachOutside(act.actor), 'sample')
  const invitation = {
    id: newId(),
    organisationId: act.actor.organisationId,
    ...invited,
    invitedBy: act.actor.seatId,
    invitedAt: act.now.toString(),
    expiresAt: act.now.add({ hours: 24 * invitationDays }).toString(),
  }
  await insertInvitation(act.db, invitation)
  await act.services.mail.queue(act.db, {
    kind: 'seat-invitation',
    to: invited.email,
    locale: act.actor.locale,
    values: {
      id: invitation.id,
      organisation: await nameOrganisation(act.db, act.actor.organisationId),
      inviter: act.actor.name,
    },
  })
  // The address is for administrators; the record is for everybody at home.
  const { email: _email, ...offered } = invited
  await recordAtHome(act, 'seat.offered', { subject: { kind: 'seat-invitation', id: invitation.id }, payload: offered })
  return { ...invitation, acceptedAt: null, withdrawnAt: null }
}

export interface NewPersonInSeat {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly locale: string
  readonly timeZone?: string | undefined
}

/** Gives a seat to somebody who has no account: what needs their answer comes to them by mail. */
export async function addPerson(act: Act, { timeZone = act.actor.timeZone, ...person }: NewPersonInSeat) {
  allow(canInvitePeople(act.actor))
  allow(canReachOutside(act.actor), 'sample')
  refuseProblems(isTimeZone(timeZone) ? [] : [{ path: 'timeZone', code: 'unknown-time-zone' }])
  const seatId = newId()
  await insertPersonWithSeat(act.db, { ...person, timeZone, personId: newId(), seatId }, act.now.toString())
  const { name, title } = person
  await recordAtHome(act, 'seat.given', { subject: { kind: 'seat', id: seatId }, payload: { name, title } })
  return found(await findSeat(act.db, seatId))
}

export async function withdrawInvitation(act: Act, id: string): Promise<void> {
  allow(canInvitePeople(act.actor))
  found(await findInvitation(act.db, id))
  if (!(await markInvitation(act.db, id, 'withdrawn_at', act.now.toString()))) throw new Refusal('gone')
  await recordAtHome(act, 'seat.offer-withdrawn', { subject: { kind: 'seat-invitation', id }, payload: {} })
}

export type InvitationState = 'open' | 'accepted' | 'expired' | 'withdrawn'

export function invitationState(
  invitation: Pick<InvitationRow, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Temporal.Instant,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  return Temporal.Instant.compare(invitation.expiresAt, now) > 0 ? 'open' : 'expired'
}

/**
 * Takes the seat that the link offers. The link is the proof; the address it was sent to need not be the one that signs in. A seat that
 * a colleague held without an account, with all that it did, goes only to whoever has its address: that is recorded by itself.
 */
export async function acceptSeat(act: PersonAct, invitationId: string): Promise<{ organisationId: string; seatId: string }> {
  const invitation = found(await findInvitation(act.db, invitationId))
  if (invitationState(invitation, act.now) !== 'open') throw new Refusal('gone')
  const now = act.now.toString()
  const { organisationId, title, administrator, coordinator } = invitation
  if (await holdsSeat(act.db, act.personId, organisationId)) throw new Refusal('conflict', 'seat-already')
  const heldAs = await takeOverSeat(act.db)
  const seatId = await giveSeat(act.db, {
    id: newId(),
    personId: act.personId,
    organisationId,
    title,
    administrator,
    coordinator,
    now,
  })
  if (!(await markInvitation(act.db, invitationId, 'accepted_at', now))) throw new Refusal('gone')
  const entered = await enterAs(act, { seatId, spaceId: organisationId })
  const subject = { kind: 'seat', id: seatId }
  const { name } = entered.actor
  if (heldAs !== undefined) await recordAtHome(entered, 'seat.taken-over', { subject, payload: { name, heldAs } })
  await recordAtHome(entered, 'seat.taken', {
    subject,
    payload: { name, title, administrator, coordinator },
  })
  return { organisationId, seatId }
}
