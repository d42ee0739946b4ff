import { z } from 'zod'
import { item, place } from '#src/features/oversee/today/model/item.ts'
import { endpoint } from '#src/platform/http/contract.ts'

const answer = z.object({
  /** The first of them in the order of their urgency; `more` says how many there are beside. */
  items: z.array(item),
  more: z.number(),
  places: z.array(place),
})

export const todayApi = {
  list: endpoint('person')
    .route({
      method: 'GET',
      path: '/today',
      summary: 'What needs you, in all partnerships of all your seats, the most urgent first',
    })
    .output(answer),
  ofSeat: endpoint('seat')
    .route({
      method: 'GET',
      path: '/today/seat',
      summary: 'What needs the seat that you act for, in all its partnerships, the most urgent first',
    })
    .output(answer),
}
