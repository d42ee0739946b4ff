import { type Query, useQueryClient } from '@tanstack/react-query'
import { chooseSeat, lookAs } from '#src/core/acting/web/acting-seat.ts'

/** Acts for another seat from now on: nothing that the former one saw stays on the screen. */
export function useSeatChange(): (seatId: string) => Promise<void> {
  const client = useQueryClient()
  return async (seatId) => {
    chooseSeat(seatId)
    await client.resetQueries({ predicate: isOfSeat })
  }
}

/** Looks as another organisation would, or with one's own eyes again. */
export function useSeeing(): (organisationId: string | undefined) => void {
  const client = useQueryClient()
  return (organisationId) => {
    lookAs(organisationId)
    void client.resetQueries({ predicate: isOfSeat })
  }
}

// Who is signed in is the same person for every seat and through every eye; without that answer the page would fall apart meanwhile.
const isOfSeat = (query: Query) => query.meta?.ofPerson !== true
