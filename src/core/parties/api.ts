import { z } from 'zod'
import { consent } from '#src/core/consents/api.ts'
import { done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const email = z.string().trim().toLowerCase().pipe(z.email().max(320))

const invitation = z.object({
  id,
  spaceId: id,
  email: z.string().nullable(),
  organisationId: id.nullable(),
  message: z.string(),
  withHistory: z.boolean(),
  invitedBy: id,
  invitedAt: z.string(),
  expiresAt: z.string(),
  link: z.string(),
  onlyOnThisMachine: z.boolean(),
})

/** What may be known of a partnership before accepting: its name, who invites, and with what words. */
const offer = z.object({
  partnership: z.string(),
  organisation: z.string(),
  shortName: z.string(),
  colour: z.number(),
  invitedBy: z.string(),
  message: z.string(),
  withHistory: z.boolean(),
})

const invitationToUs = offer.extend({ id, spaceId: id, invitedAt: z.string(), expiresAt: z.string() })

const token = z.object({ token: z.string().max(200) })

export const partiesApi = {
  invite: endpoint('space')
    .route({
      method: 'POST',
      path: '/partnerships/{spaceId}/invitations',
      summary: 'Invite a party; once the partnership is active this asks all parties for consent',
    })
    .input(
      spaceInput.extend({
        email: email.optional(),
        organisationId: id.optional(),
        message: optionalText(2000).default(''),
        /** Whether the newcomer also sees what all parties have recorded so far. */
        withHistory: z.boolean(),
      }),
    )
    .output(z.object({ invitation: invitation.nullable(), consent: consent.omit({ awaitsYou: true }).nullable() })),
  listInvitations: endpoint('space')
    .route({
      method: 'GET',
      path: '/partnerships/{spaceId}/invitations',
      summary: 'Invitations of a partnership that wait for an answer',
    })
    .input(spaceInput)
    .output(z.array(invitation)),
  withdrawInvitation: endpoint('space')
    .route({ method: 'DELETE', path: '/partnerships/{spaceId}/invitations/{id}', summary: 'Withdraw an invitation' })
    .input(recordInput)
    .output(done),
  listInvitationsToUs: endpoint('seat')
    .route({ method: 'GET', path: '/party-invitations', summary: 'Partnerships to which your organisation is invited' })
    .output(z.array(invitationToUs)),
  accept: endpoint('seat')
    .route({ method: 'POST', path: '/party-invitations/{id}/acceptance', summary: 'Join a partnership for your organisation' })
    .input(z.object({ id }))
    .output(z.object({ spaceId: id })),
  decline: endpoint('seat')
    .route({ method: 'POST', path: '/party-invitations/{id}/refusal', summary: 'Decline an invitation' })
    .input(z.object({ id }))
    .output(done),
  readLink: endpoint('anyone', { limited: true })
    .route({
      method: 'GET',
      path: '/party-invitation-links/{token}',
      summary: 'What a partnership invitation link offers; opening it does nothing',
    })
    .input(token)
    .output(offer.extend({ state: z.enum(['open', 'accepted', 'declined', 'expired', 'withdrawn']) })),
  acceptLink: endpoint('seat', { reachesOutside: true })
    .route({
      method: 'POST',
      path: '/party-invitation-links/{token}/acceptance',
      summary: 'Join a partnership by an invitation link',
    })
    .input(token)
    .output(z.object({ spaceId: id })),
  declineLink: endpoint('seat', { reachesOutside: true })
    .route({
      method: 'POST',
      path: '/party-invitation-links/{token}/refusal',
      summary: 'Decline an invitation by its link',
    })
    .input(token)
    .output(done),
  leave: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/partnerships/{spaceId}/party',
      summary: 'Leave a partnership: you keep its record until now, and see nothing later',
    })
    .input(spaceInput.extend({ reason: fieldText(4000) }))
    .output(done),
  end: endpoint('space')
    .route({
      method: 'POST',
      path: '/partnerships/{spaceId}/parties/{organisationId}/ending',
      summary: 'Ask all other parties to end a party, with reason',
    })
    .input(spaceInput.extend({ organisationId: id, reason: fieldText(4000) }))
    .output(consent.omit({ awaitsYou: true })),
}
