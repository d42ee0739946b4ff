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
  archive: endpoint('space', { snapshot: true })
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/archive',
      summary: 'Everything in a space that you may see, with the contents of its files, as one archive',
    })
    .input(spaceInput)
    .output(z.file()),
  organisation: endpoint('seat', { snapshot: true })
    .route({
      method: 'GET',
      path: '/organisation/archive',
      summary: 'Your organisation’s own space and every partnership of it that you know of, as one archive',
    })
    .output(z.file()),
}
