import { useQuery } from '@tanstack/react-query'
import { estimatesApi } from '#src/features/oversee/estimates/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const estimatesClient = createApi(estimatesApi, 'estimates')

export const useEstimate = (spaceId: string) =>
  useQuery(
    estimatesClient.queries.get.queryOptions({
      input: { spaceId },
      meta: { kinds: ['estimate', 'participant'], space: spaceId },
    }),
  )

export type Estimate = NonNullable<NonNullable<ReturnType<typeof useEstimate>['data']>['estimate']>
