import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { criteria, criterion } from '#src/features/choose/selections/model/criteria.ts'
import { endings } from '#src/features/choose/selections/model/selection.ts'
import { done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

export const selection = z.object({
  id,
  spaceId: id,
  audienceId: id,
  title: z.string(),
  purpose: z.string(),
  startedBy: id,
  startedAt: z.string(),
  endedBy: id.nullable(),
  endedAt: z.string().nullable(),
  endedHow: z.enum(endings).nullable(),
  endedReason: z.string().nullable(),
  chosenId: id.nullable(),
  partnershipId: id.nullable(),
})

const version = z.object({
  version: z.number(),
  criteria: z.array(criterion),
  reason: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
})

const whole = selection.extend({
  version: z.number(),
  criteria: z.array(criterion),
  versions: z.array(version),
  /** Who sees it: everybody of the organisation, or people by name. */
  seenBy: z.object({ kind: z.string(), seats: z.array(id) }),
  people: z.array(z.object({ seatId: id, name: z.string() })),
  you: z.object({ work: z.boolean(), end: z.boolean(), share: z.boolean() }),
})

export type SelectionInFull = z.infer<typeof whole>

const words = { title: fieldText(200), purpose: optionalText(8000).default('') }

export const selectionsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/selections', summary: 'Searches for a partner, the newest first' })
    .input(spaceInput)
    .output(z.array(selection.extend({ candidates: z.number() }))),
  get: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/selections/{id}', summary: 'One search with its criteria' })
    .input(recordInput)
    .output(whole),
  start: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/selections', summary: 'Start a search for a partner' })
    .input(spaceInput.extend({ ...words, audience: audienceChoice, criteria: criteria.default([]) }))
    .output(z.object({ id })),
  change: endpoint('space')
    .route({ method: 'PATCH', path: '/spaces/{spaceId}/selections/{id}', summary: 'Say anew what is searched for' })
    .input(recordInput.extend(words))
    .output(done),
  share: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/selections/{id}/sharing',
      summary: 'Open a search that named people see to the whole organisation; it cannot be undone',
    })
    .input(recordInput)
    .output(done),
  setCriteria: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/selections/{id}/criteria',
      summary: 'Set the criteria tree: a new version; open assessments keep what they asked',
    })
    .input(recordInput.extend({ criteria, reason: optionalText(4000).default('') }))
    .output(z.object({ version: z.number() })),
}
