import { useQuery } from '@tanstack/react-query'
import { seatsApi } from '#src/core/seats/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const seatsClient = createApi(seatsApi, 'seats')

const kinds = ['seat', 'seat-invitation', 'person', 'organisation']

/** The people of my organisation. */
export const useSeats = () => useQuery(seatsClient.queries.list.queryOptions({ input: undefined, meta: { kinds } }))

export const useSeatInvitations = () =>
  useQuery(seatsClient.queries.listInvitations.queryOptions({ input: undefined, meta: { kinds } }))

export type Seat = NonNullable<ReturnType<typeof useSeats>['data']>[number]
export type SeatInvitation = NonNullable<ReturnType<typeof useSeatInvitations>['data']>[number]
