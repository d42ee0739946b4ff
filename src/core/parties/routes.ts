import type { Act, Visit } from '#src/core/acting/actions.ts'
import { belongsToSpace } from '#src/core/acting/policy.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { askToEndParty, leaveParty } from '#src/core/departures/actions.ts'
import {
  acceptPartyInvitation,
  declinePartyInvitation,
  inviteParty,
  withdrawPartyInvitation,
} from '#src/core/parties/actions.ts'
import type { partiesApi } from '#src/core/parties/api.ts'
import {
  asWorkerReadPartyInvitation,
  listInvitationsTo,
  listPartyInvitations,
  type PartyInvitation,
} from '#src/core/parties/store.ts'
import { allow, found } from '#src/kit/refusal.ts'

const done = { done: true } as const

export const partiesRoutes: Routes<typeof partiesApi> = {
  invite: async (act, { email, organisationId, message, withHistory }) => {
    const { invitation, consent } = await inviteParty(act, { email, organisationId, message, withHistory })
    return { invitation: invitation && withLink(act, invitation), consent: consent && plain(consent) }
  },
  listInvitations: async (act, { spaceId }) => {
    allow(belongsToSpace(act.actor))
    return (await listPartyInvitations(act.db, spaceId)).map((one) => withLink(act, one))
  },
  withdrawInvitation: async (act, { id }) => {
    await withdrawPartyInvitation(act, id)
    return done
  },
  listInvitationsToUs: (act) => listInvitationsTo(act.db, act.actor.organisationId),
  accept: (act, { id }) => acceptPartyInvitation(act, { id, byLink: false }),
  decline: async (act, { id }) => {
    await declinePartyInvitation(act, { id, byLink: false })
    return done
  },
  readLink: async (visit, { token }) => {
    const { acceptedAt, declinedAt, withdrawnAt, expiresAt, ...offered } = found(
      await asWorkerReadPartyInvitation(visit.services.worker, idFrom(visit, token)),
    )
    const isExpired = Temporal.Instant.compare(expiresAt, visit.now) <= 0
    const state = acceptedAt ? 'accepted' : declinedAt ? 'declined' : withdrawnAt ? 'withdrawn' : isExpired ? 'expired' : 'open'
    return { ...offered, state } as const
  },
  acceptLink: (act, { token }) => acceptPartyInvitation(act, { id: idFrom(act, token), byLink: true }),
  declineLink: async (act, { token }) => {
    await declinePartyInvitation(act, { id: idFrom(act, token), byLink: true })
    return done
  },
  leave: async (act, { reason }) => {
    await leaveParty(act, reason)
    return done
  },
  end: async (act, { organisationId, reason }) => plain(await askToEndParty(act, organisationId, reason)),
}

const idFrom = (visit: Visit, token: string): string => found(visit.services.links.check('party-invitation', token))

const plain = (consent: Consent) => ({ ...consent, askedOf: [...consent.askedOf], answers: [...consent.answers] })

/** The link goes only to those who invite: whoever holds it can join. */
function withLink(
  act: Act,
  { spaceId, id, email, organisationId, message, withHistory, invitedBy, invitedAt, expiresAt }: PartyInvitation,
) {
  const { links } = act.services
  const link = act.actor.access === 'write' ? links.url('party-invitation', id) : ''
  return {
    spaceId,
    id,
    email,
    organisationId,
    message,
    withHistory,
    invitedBy,
    invitedAt,
    expiresAt,
    link,
    onlyOnThisMachine: links.onlyOnThisMachine,
  }
}
