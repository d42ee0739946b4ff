import { z } from 'zod'
import { audienceKinds } from '#src/core/audiences/model.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

export const audience = z.object({
  id,
  kind: z.enum(audienceKinds),
  organisations: z.array(id),
  seats: z.array(id),
  closedAt: z.string().nullable(),
})

export const audiencesApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/audiences',
      summary: 'The audiences that you belong to in a space, and who else does',
    })
    .input(spaceInput)
    .output(z.array(audience)),
}
