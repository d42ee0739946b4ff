import { z } from 'zod'
import { consentAnswer, consentRoles } from '#src/core/consents/model.ts'
import { endpoint, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

export const consent = z.object({
  id,
  spaceId: id,
  audienceId: id,
  kind: z.string(),
  subject: z.object({ kind: z.string(), id }),
  change: z.record(z.string(), z.unknown()),
  reason: z.string(),
  askedBy: id,
  askedOf: z.array(id),
  /** The role that answers for each party; null where whoever may bind the party does. */
  answeredBy: z.enum(consentRoles).nullable(),
  askedAt: z.string(),
  settledAt: z.string().nullable(),
  outcome: z.enum(['agreed', 'declined', 'withdrawn']).nullable(),
  answers: z.array(consentAnswer),
  /** Whether you may answer it for your party now. */
  awaitsYou: z.boolean(),
})

export const consentsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/consents', summary: 'What waits for consent, and what was settled' })
    .input(spaceInput.extend({ open: z.enum(['true', 'false']).optional() }))
    .output(z.array(consent)),
  answer: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/consents/{id}/answer',
      summary: 'Agree or decline for your party; the last agreement brings it about',
    })
    .input(recordInput.extend({ agreed: z.boolean(), reason: optionalText(4000).default('') }))
    .output(consent),
  withdraw: endpoint('space')
    .route({ method: 'DELETE', path: '/spaces/{spaceId}/consents/{id}', summary: 'Take back what your party asked' })
    .input(recordInput)
    .output(consent),
}
