import { z } from 'zod'
import { said } from '#src/features/define/shared-needs/model.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

export const sharedNeedsApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/shared-needs',
      summary: 'The needs that parties have shown each other here',
    })
    .input(spaceInput)
    .output(
      z.array(
        z.object({
          id,
          spaceId: id,
          audienceId: id,
          organisationId: id,
          title: z.string(),
          said,
          sharedBy: id,
          sharedAt: z.string(),
        }),
      ),
    ),
}
