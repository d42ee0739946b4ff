import { z } from 'zod'
import { done, endpoint, fieldText, id, optionalText, recordInput } from '#src/platform/http/contract.ts'

export const choicesApi = {
  choose: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/selections/{id}/choice',
      summary: 'Choose a candidate, with reasons; opens the partnership and invites the candidate where that is wished',
    })
    .input(
      recordInput.extend({
        candidateId: id,
        reason: fieldText(8000),
        partnership: z
          .object({ name: fieldText(200), message: optionalText(2000).default('') })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ partnershipId: id.nullable() })),
  endWithout: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/selections/{id}/ending',
      summary: 'End a search without choosing anybody, with the reason',
    })
    .input(recordInput.extend({ reason: fieldText(8000) }))
    .output(done),
}
