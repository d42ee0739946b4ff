import { useQuery } from '@tanstack/react-query'
import { useMe } from '#src/core/people/web/useMe.ts'
import { todayApi } from '#src/features/oversee/today/api.ts'
import type { Item, Place } from '#src/features/oversee/today/model/item.ts'
import { createApi } from '#src/ui/api/client.ts'

const todayClient = createApi(todayApi, 'today')

const kinds = [
  'commitment',
  'consent',
  'round',
  'measure',
  'objective',
  'partnership',
  'party',
  'party-invitation',
  'participant',
  'seat',
  'organisation',
]

/** The stream tells of one seat; who holds several asks for the others now and then. */
const otherSeatsEvery = 60_000

/** What needs me, in all partnerships of all my seats. */
export function useToday() {
  const seats = useMe().data?.seats.length ?? 0
  return useQuery(
    todayClient.queries.list.queryOptions({
      input: undefined,
      meta: { kinds, ofPerson: true },
      refetchInterval: seats > 1 ? otherSeatsEvery : false,
    }),
  )
}

export const todayKey = () => todayClient.queries.list.key()

/** How many things wait for me: what is only good to know is not counted. */
export function useTodayCount(): number {
  const today = useToday().data
  return today ? today.items.filter(({ urgency }) => urgency !== 'know').length + today.more : 0
}

export type { Item, Place }

/** One thing may concern two seats of a person. */
export const keyOf = ({ why, seatId, id }: Item) => `${why} ${seatId} ${id}`
