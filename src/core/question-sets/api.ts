import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { content } from '#src/core/question-sets/model/content.ts'
import { endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

export const questionSet = z.object({
  id,
  spaceId: id,
  audienceId: id,
  name: z.string(),
  purpose: z.string(),
  madeBy: id,
  madeAt: z.string(),
  retiredAt: z.string().nullable(),
  version: z.number(),
  content,
})

const version = z.object({
  version: z.number(),
  content,
  reason: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
})

export const questionSetsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/question-sets', summary: 'Question sets, each with its latest version' })
    .input(spaceInput)
    .output(z.array(questionSet)),
  versions: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/question-sets/{id}/versions', summary: 'Every version of a question set' })
    .input(recordInput)
    .output(z.array(version)),
  make: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/question-sets', summary: 'Make a question set' })
    .input(
      spaceInput.extend({ name: fieldText(200), purpose: optionalText(4000).default(''), audience: audienceChoice, content }),
    )
    .output(z.object({ id })),
  write: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/question-sets/{id}/versions',
      summary: 'Write the next version, after the one that was read; rounds that are open keep what they ask',
    })
    .input(recordInput.extend({ content, reason: fieldText(4000), version: z.number().int().optional() }))
    .output(z.object({ version: z.number() })),
  retire: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/question-sets/{id}/retirement',
      summary: 'Take a question set out of use; what was asked with it stays',
    })
    .input(recordInput)
    .output(z.object({ done: z.literal(true) })),
  bringBack: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/spaces/{spaceId}/question-sets/{id}/retirement',
      summary: 'Ask with a question set again',
    })
    .input(recordInput)
    .output(z.object({ done: z.literal(true) })),
}
