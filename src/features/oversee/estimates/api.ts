import { z } from 'zod'
import { amount, currencyCode } from '#src/features/oversee/estimates/model.ts'
import { done, endpoint, id, optionalText, spaceInput } from '#src/platform/http/contract.ts'

const estimate = z.object({
  id,
  audienceId: id,
  amount: z.string(),
  currency: z.string(),
  basis: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
})

export const estimatesApi = {
  get: endpoint('space')
    .route({
      method: 'GET',
      path: '/partnerships/{spaceId}/estimate',
      summary: 'What the partnership is worth to your organisation in a year, by its own private estimate',
    })
    .input(spaceInput)
    .output(
      z.object({
        estimate: estimate.nullable(),
        writable: z.boolean(),
        /** Taken back lately; you can bring it back. */
        removed: z.object({ amount: z.string(), currency: z.string(), basis: z.string(), removedAt: z.string() }).nullable(),
      }),
    ),
  write: endpoint('space')
    .route({
      method: 'PUT',
      path: '/partnerships/{spaceId}/estimate',
      summary: 'Say what the partnership is worth to your organisation in a year; only your participants see it',
    })
    .input(spaceInput.extend({ amount, currency: currencyCode, basis: optionalText(2000).default('') }))
    .output(estimate),
  remove: endpoint('space')
    .route({ method: 'DELETE', path: '/partnerships/{spaceId}/estimate', summary: 'Take the estimate back' })
    .input(spaceInput)
    .output(done),
  restore: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/partnerships/{spaceId}/estimate/removal',
      summary: 'Bring back the estimate taken back',
    })
    .input(spaceInput)
    .output(estimate),
}
