import { z } from 'zod'
import { stage } from '#src/core/partnerships/model.ts'
import { stepKeys } from '#src/features/oversee/outlook/model.ts'
import { figures, health } from '#src/features/oversee/portfolio/model/health.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

export const outlook = z.object({
  /** Which stage of how many it is in, from 1. */
  place: z.number(),
  count: z.number(),
  next: stage.nullable(),
  /** What the next stage needs: so much is there of so much that is asked. */
  steps: z.array(z.object({ key: z.enum(stepKeys), have: z.number(), of: z.number() })),
  health,
  figures,
  nextDate: z
    .object({
      kind: z.enum(['commitment', 'round', 'notice', 'end', 'start']),
      day: z.string(),
      title: z.string().optional(),
      id: id.optional(),
    })
    .nullable(),
})

export const outlookApi = {
  get: endpoint('space')
    .route({
      method: 'GET',
      path: '/partnerships/{spaceId}/outlook',
      summary:
        'Where the partnership stands in its life, what the next stage needs, and what is due next, as far as you see it',
    })
    .input(spaceInput)
    .output(outlook),
}
