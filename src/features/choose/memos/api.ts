import { z } from 'zod'
import { content } from '#src/core/files/api.ts'
import { endpoint, recordInput } from '#src/platform/http/contract.ts'

export const memoFormats = ['docx', 'pdf'] as const

export const memosApi = {
  download: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/selections/{id}/memo',
      summary:
        'The decision memo: criteria, ranking and how sure it is, disagreements, due diligence, the choice with its reasons',
      outputStructure: 'detailed',
    })
    .input(
      recordInput.extend({
        format: z.enum(memoFormats),
        /** In which it is written; words that people wrote stay as they are. */
        language: z.string().max(35).default('en'),
        timeZone: z.string().max(64).default('UTC'),
      }),
    )
    .output(z.object({ headers: z.record(z.string(), z.string()), body: content })),
}
