import { z } from 'zod'
import { endpoint, fieldText, id, spaceInput } from '#src/platform/http/contract.ts'

export const erasuresApi = {
  erase: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/ledger/{audienceId}/{sequence}/erasure',
      summary:
        'Erase the words of an entry that you, or people you administer, recorded; where other parties read it, all are asked',
    })
    .input(spaceInput.extend({ audienceId: id, sequence: z.coerce.number().int().positive(), reason: fieldText(1000) }))
    .output(z.object({ erased: z.boolean(), consentId: id.nullable() })),
}
