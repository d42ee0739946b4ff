import { z } from 'zod'
import { endpoint, id } from '#src/platform/http/contract.ts'

export const searchApi = {
  search: endpoint('seat')
    .route({
      method: 'GET',
      path: '/search',
      summary: 'Records whose words begin with every word of the search, in all spaces that you belong to, best first',
    })
    .input(z.object({ q: z.string().trim().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }))
    .output(
      z.array(
        z.object({
          kind: z.string(),
          id,
          title: z.string(),
          audienceId: id,
          space: z.object({ id, kind: z.enum(['organisation', 'partnership']), name: z.string() }),
        }),
      ),
    ),
}
