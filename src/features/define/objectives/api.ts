import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { endings, linkableKinds } from '#src/features/define/objectives/model.ts'
import { stake, stakeWords } from '#src/features/define/stakes/model.ts'
import { day, done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const wording = {
  title: fieldText(200),
  description: optionalText(8000).default(''),
  kind: fieldText(60),
  horizon: day.nullable().default(null),
}

const stakeSeen = stake.extend({
  /** Whether everybody who sees the objective sees it. */
  shared: z.boolean(),
})

const link = z.object({ kind: z.string(), id, title: z.string(), state: z.string().nullable() })

const version = z.object({
  version: z.number(),
  title: z.string(),
  description: z.string(),
  kind: z.string(),
  horizon: z.string().nullable(),
  reason: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
})

const objective = z.object({
  id,
  spaceId: id,
  audienceId: id,
  title: z.string(),
  description: z.string(),
  kind: z.string(),
  horizon: z.string().nullable(),
  version: z.number(),
  state: z.enum(['proposed', 'agreed', ...endings]),
  proposedBy: id,
  proposedFor: id,
  proposedAt: z.string(),
  agreedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedReason: z.string().nullable(),
  stakes: z.array(stakeSeen),
  /** Parties of its audience that have not shared a stake. */
  missingStakes: z.array(id),
  links: z.array(link),
  /** The question about it that is open, if there is one. */
  openConsentId: id.nullable(),
  you: z.object({
    agree: z.boolean(),
    change: z.boolean(),
    end: z.boolean(),
    share: z.boolean(),
    link: z.boolean(),
    writeStake: z.boolean(),
    bind: z.boolean(),
  }),
})

const objectiveInput = z.object({ spaceId: id, id })

export const objectivesApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/objectives',
      summary: 'The objectives, with every stake that you may see',
    })
    .input(spaceInput)
    .output(z.array(objective)),
  get: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/objectives/{id}', summary: 'An objective with all its versions' })
    .input(recordInput)
    .output(objective.extend({ versions: z.array(version) })),
  propose: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/objectives', summary: 'Propose an objective to its audience' })
    .input(spaceInput.extend({ ...wording, audience: audienceChoice }))
    .output(objective),
  askAgreement: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/objectives/{id}/agreement',
      summary: 'Ask all parties of its audience to agree to it as it is worded now',
    })
    .input(objectiveInput.extend({ reason: optionalText(4000).default('') }))
    .output(objective),
  change: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/objectives/{id}/versions',
      summary: 'Word it anew with a reason; once it was agreed this asks all parties for consent',
    })
    .input(objectiveInput.extend({ ...wording, reason: fieldText(4000) }))
    .output(objective),
  end: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/objectives/{id}/ending',
      summary: 'Say that it was achieved or is dropped, with a reason; once it was agreed this asks all parties for consent',
    })
    .input(objectiveInput.extend({ how: z.enum(endings), reason: fieldText(4000) }))
    .output(objective),
  share: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/objectives/{id}/audience',
      summary: 'Share it with a wider audience, which then has to agree to it',
    })
    .input(objectiveInput.extend({ audience: audienceChoice }))
    .output(objective),
  writeStake: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/objectives/{id}/stake',
      summary: 'Write what it is worth to your party; private to it until you share it',
    })
    .input(objectiveInput.extend({ ...stakeWords.shape, share: z.boolean().default(false) }))
    .output(objective),
  link: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/objectives/{id}/links/{kind}/{linkedId}',
      summary: 'Link a commitment or a measure that everybody of its audience sees',
    })
    .input(objectiveInput.extend({ kind: z.enum(linkableKinds), linkedId: id }))
    .output(objective),
  unlink: endpoint('space')
    .route({ method: 'DELETE', path: '/spaces/{spaceId}/objectives/{id}/links/{kind}/{linkedId}', summary: 'Take a link away' })
    .input(objectiveInput.extend({ kind: z.enum(linkableKinds), linkedId: id }))
    .output(done),
}
