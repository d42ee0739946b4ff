import { useQuery } from '@tanstack/react-query'
import { keysApi } from '#src/core/keys/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const keysClient = createApi(keysApi, 'keys')

export const useKeys = () => useQuery(keysClient.queries.list.queryOptions({ input: undefined, staleTime: 0 }))

export type Key = NonNullable<ReturnType<typeof useKeys>['data']>[number]
