import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { chooseSeat } from '#src/core/acting/web/acting-seat.ts'
import { sampleApi } from '#src/features/oversee/sample/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { type Action, useAction } from '#src/ui/api/useAction.ts'

const sampleClient = createApi(sampleApi, 'sample')

/** The people of my sample: I may act as each of them. */
export const useSamplePeople = () => useQuery(sampleClient.queries.people.queryOptions({ input: undefined }))

export type SamplePerson = NonNullable<ReturnType<typeof useSamplePeople>['data']>[number]

/** Makes a sample alliance and goes there. */
export function useLookAround(): Action<undefined, { seatId: string; spaceId: string }> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useAction({
    run: () => sampleClient.call.look(),
    onDone: async ({ seatId, spaceId }) => {
      chooseSeat(seatId)
      client.clear()
      await navigate({ to: '/partnerships/$spaceId', params: { spaceId } })
    },
  })
}

/** Goes on as another person of the sample, on the same page. */
export function useSampleChange(): (seatId: string) => void {
  const client = useQueryClient()
  return (seatId) => {
    // Both in one breath: with the new seat the person is another one, too.
    chooseSeat(seatId)
    void client.resetQueries()
  }
}

export function useLeaveSample(): Action<undefined, unknown> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useAction({
    run: () => sampleClient.call.leave(),
    onDone: async () => {
      chooseSeat(undefined)
      client.clear()
      await navigate({ to: '/' })
    },
  })
}
