import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { findAllParties } from '#src/core/audiences/store.ts'
import { askConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import { saveParticipant } from '#src/core/participants/store.ts'
import { canAnswerInvitation, canInviteParty, canReachOutside } from '#src/core/parties/policy.ts'
import {
  findPartyInvitation,
  insertPartyInvitation,
  markPartyInvitation,
  type PartyInvitation,
} from '#src/core/parties/store.ts'
import { recordReissued } from '#src/core/partnerships/actions.ts'
import {
  findDeparture,
  findPartnership,
  insertParty,
  listPresentParties,
  lockPartnership,
  markPartnership,
  reissueAudiences,
} from '#src/core/partnerships/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

const invitationDays = 30

export interface NewPartyInvitation {
  readonly email: string | undefined
  readonly organisationId: string | undefined
  readonly message: string
  readonly withHistory: boolean
}

/** Before a partnership is active any party invites; afterwards everybody has to agree that somebody joins. */
export async function inviteParty(
  act: Act,
  wished: NewPartyInvitation,
): Promise<{ invitation: PartyInvitation | null; consent: Consent | null }> {
  const partnership = found(await lockPartnership(act.db, found(act.actor.spaceId)))
  allow(canInviteParty(act.actor))
  if (wished.email !== undefined) allow(canReachOutside(act.actor), 'sample')
  await refuseUnfitInvitation(act, wished)
  if (partnership.activatedAt === null) return { invitation: await openInvitation(act, wished), consent: null }
  const parties = await listPresentParties(act.db, partnership.id)
  const audienceId = found(await findAllParties(act.db, partnership.id))
  const consent = await askConsent(act, {
    kind: 'party.invitation',
    audienceId,
    subject: { kind: 'party-invitation', id: newId() },
    change: wished,
    reason: wished.message,
    parties,
  })
  return { invitation: null, consent }
}

async function refuseUnfitInvitation(act: Act, { email, organisationId }: NewPartyInvitation) {
  if ((email === undefined) === (organisationId === undefined))
    throw new Refusal('invalid', undefined, [{ path: 'email', code: 'required' }])
  if (organisationId === undefined) return
  // One that may not be known is answered like one that does not exist.
  if (!(await findOrganisation(act.db, organisationId)))
    throw new Refusal('invalid', undefined, [{ path: 'organisationId', code: 'unknown' }])
  const present = await listPresentParties(act.db, found(act.actor.spaceId))
  if (present.includes(organisationId))
    throw new Refusal('conflict', 'party-already', [{ path: 'organisationId', code: 'taken' }])
}

/** The effect of the consent `party.invitation`: all agreed that it goes out. */
export async function openAgreedInvitation(act: Act, consent: Consent): Promise<void> {
  const { email, organisationId, message, withHistory } = consent.change
  await openInvitation(act, {
    email: typeof email === 'string' ? email : undefined,
    organisationId: typeof organisationId === 'string' ? organisationId : undefined,
    message: String(message ?? ''),
    withHistory: withHistory === true,
  })
}

async function openInvitation(
  act: Act,
  { email, organisationId, message, withHistory }: NewPartyInvitation,
): Promise<PartyInvitation> {
  const spaceId = found(act.actor.spaceId)
  const invitation = {
    spaceId,
    id: newId(),
    email: email ?? null,
    organisationId: organisationId ?? null,
    message,
    withHistory,
    invitedBy: act.actor.seatId,
    invitedAt: act.now.toString(),
    expiresAt: act.now.add({ hours: 24 * invitationDays }).toString(),
  }
  await insertPartyInvitation(act.db, invitation)
  const partnership = found(await findPartnership(act.db, spaceId))
  if (email !== undefined) {
    const values = { id: invitation.id, partnership: partnership.name, inviter: act.actor.name, message }
    await act.services.mail.queue(act.db, { kind: 'party-invitation', to: email, locale: act.actor.locale, values })
  }
  const audienceId = found(await findAllParties(act.db, spaceId))
  record(act, 'party.invited', {
    audienceId,
    subject: { kind: 'party-invitation', id: invitation.id },
    payload: { email, organisationId, message, withHistory },
  })
  return { ...invitation, acceptedAt: null, declinedAt: null, withdrawnAt: null }
}

export async function withdrawPartyInvitation(act: Act, id: string): Promise<void> {
  const invitation = found(await findPartyInvitation(act.db, id))
  if (invitation.spaceId !== act.actor.spaceId) throw new Refusal('not-found')
  allow(canInviteParty(act.actor))
  if (!(await markPartyInvitation(act.db, id, { withdrawn_at: act.now.toString() }))) throw new Refusal('gone')
  const audienceId = found(await findAllParties(act.db, invitation.spaceId))
  record(act, 'party.invitation-withdrawn', { audienceId, subject: { kind: 'party-invitation', id }, payload: {} })
}

/** Joins for the acting organisation. Whoever accepts is named its alliance manager, so that somebody is there from the first moment. */
export async function acceptPartyInvitation(
  act: Act,
  { id, byLink }: { id: string; byLink: boolean },
): Promise<{ spaceId: string }> {
  allow(canAnswerInvitation(act.actor))
  const { organisationId, seatId } = act.actor
  // Only a link that was checked opens an invitation that is not addressed to the acting organisation.
  const proof = byLink ? { invitationId: id } : {}
  await enterAs(act, { seatId, ...proof })
  const invitation = found(await findPartyInvitation(act.db, id))
  const { spaceId, withHistory } = invitation
  if (invitation.organisationId !== null && invitation.organisationId !== organisationId) throw new Refusal('not-found')
  await refuseStaleInvitation(act, invitation)
  const outside = await enterAs(act, { seatId, spaceId, ...proof })
  const partnership = found(await lockPartnership(outside.db, spaceId))
  // Nobody is there any more who could have invited.
  if (partnership.endedAt !== null) throw new Refusal('gone')
  const now = act.now.toString()
  if ((await listPresentParties(outside.db, spaceId)).includes(organisationId)) throw new Refusal('conflict', 'party-already')
  await insertParty(outside.db, spaceId, organisationId, now)
  if (!(await markPartyInvitation(outside.db, id, { accepted_at: now, accepted_for: organisationId })))
    throw new Refusal('gone')
  await saveParticipant(outside.db, { spaceId, organisationId, seatId, role: 'alliance-manager', namedBy: seatId, now })
  const reissued = await reissueAudiences(outside.db, spaceId, withHistory)
  const inside = await enterAs(act, { seatId, spaceId })
  await recordReissued(inside, reissued)
  const audienceId = found(await findAllParties(inside.db, spaceId))
  record(inside, 'party.joined', {
    audienceId,
    subject: { kind: 'party', id: organisationId },
    payload: { organisationId, withHistory },
  })
  if (partnership.activatedAt === null) {
    await markPartnership(inside.db, spaceId, 'activated_at', now)
    record(inside, 'partnership.activated', {
      audienceId,
      subject: { kind: 'partnership', id: spaceId },
      payload: { parties: await listPresentParties(inside.db, spaceId) },
    })
  }
  return { spaceId }
}

/** Good no longer: answered, withdrawn, expired, or older than the day on which the organisation left or was ended. */
async function refuseStaleInvitation(act: Act, invitation: PartyInvitation) {
  const { acceptedAt, declinedAt, withdrawnAt, expiresAt, spaceId, invitedAt } = invitation
  if (acceptedAt ?? declinedAt ?? withdrawnAt) throw new Refusal('gone')
  if (Temporal.Instant.compare(expiresAt, act.now) <= 0) throw new Refusal('gone')
  const departure = await findDeparture(act.db, spaceId, act.actor.organisationId)
  if (departure?.leftAt && Temporal.Instant.compare(invitedAt, departure.leftAt) <= 0) throw new Refusal('gone')
}

/** Says no for the acting organisation. A link lets whoever holds it answer; without one only those do to whom it is addressed. */
export async function declinePartyInvitation(act: Act, { id, byLink }: { id: string; byLink: boolean }): Promise<void> {
  allow(canAnswerInvitation(act.actor))
  const { organisationId, seatId } = act.actor
  const proof = byLink ? { invitationId: id } : {}
  await enterAs(act, { seatId, ...proof })
  const invitation = found(await findPartyInvitation(act.db, id))
  const addressee = invitation.organisationId ?? (byLink ? organisationId : undefined)
  if (addressee !== organisationId) throw new Refusal('not-found')
  await refuseStaleInvitation(act, invitation)
  const outside = await enterAs(act, { seatId, spaceId: invitation.spaceId, ...proof })
  if ((await listPresentParties(outside.db, invitation.spaceId)).includes(organisationId))
    throw new Refusal('conflict', 'party-already')
  const audienceId = found(await findAllParties(outside.db, invitation.spaceId))
  record(outside, 'party.declined', {
    audienceId,
    subject: { kind: 'party-invitation', id },
    payload: { organisationId },
  })
  await act.services.ledger.append(act)
  if (!(await markPartyInvitation(act.db, id, { declined_at: act.now.toString() }))) throw new Refusal('gone')
}
