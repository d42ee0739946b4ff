import { z } from 'zod'
import { endpoint, spaceInput } from '#src/platform/http/contract.ts'

export const exportsApi = {
  space: endpoint('space', { snapshot: true })
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/export',
      summary: 'Everything in a space that you may see, as JSON Lines that can be verified without the server',
    })
    .input(spaceInput)
    .output(z.file()),
}
