import { useQuery } from '@tanstack/react-query'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { peopleApi } from '#src/core/people/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const peopleClient = createApi(peopleApi, 'people')

/** Who is signed in, with all seats; not signed in is an answer too, not a failure. */
export function useMe() {
  return useQuery(
    peopleClient.queries.me.queryOptions({
      input: undefined,
      meta: { kinds: ['seat', 'organisation', 'person'], ofPerson: true },
      retry: false,
    }),
  )
}

export type Me = NonNullable<ReturnType<typeof useMe>['data']>
export type MySeat = Me['seats'][number]

/** The seat that acts: the chosen one, else the first. Nobody who holds none. */
export function useMySeat(): MySeat | undefined {
  const { seatId } = useActing()
  const seats = useMe().data?.seats
  return seats?.find((seat) => seat.id === seatId) ?? seats?.[0]
}
