import { useQuery } from '@tanstack/react-query'
import { selectionsApi } from '#src/features/choose/selections/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const selectionsClient = createApi(selectionsApi, 'selections')

const kinds = ['selection', 'candidate']

export const useSelections = (spaceId: string) =>
  useQuery(selectionsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

export const useSelection = (spaceId: string, id: string) =>
  useQuery(selectionsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type ListedSelection = NonNullable<ReturnType<typeof useSelections>['data']>[number]
