import { useQuery } from '@tanstack/react-query'
import { visionsApi } from '#src/features/define/visions/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const visionsClient = createApi(visionsApi, 'visions')

export const useVisions = (spaceId: string) =>
  useQuery(
    visionsClient.queries.list.queryOptions({
      input: { spaceId },
      meta: { kinds: ['vision', 'consent', 'party'], space: spaceId },
    }),
  )

export type Vision = NonNullable<ReturnType<typeof useVisions>['data']>[number]
