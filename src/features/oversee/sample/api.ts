import { z } from 'zod'
import { done, endpoint, id } from '#src/platform/http/contract.ts'

export const sampleApi = {
  look: endpoint('anyone', { limited: true })
    .route({ method: 'POST', path: '/sample', summary: 'Make a sample alliance of your own and look around in it; no sign-up' })
    .output(z.object({ seatId: id, spaceId: id })),
  people: endpoint('person')
    .route({ method: 'GET', path: '/sample/people', summary: 'The people of your sample: you may act as each of them' })
    .output(
      z.array(
        z.object({
          seatId: id,
          name: z.string(),
          title: z.string(),
          organisationId: id,
          organisation: z.string(),
          colour: z.number(),
        }),
      ),
    ),
  leave: endpoint('anyone')
    .route({ method: 'DELETE', path: '/sample', summary: 'Leave your sample; it is removed' })
    .output(done),
}
