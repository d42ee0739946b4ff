import { useQuery } from '@tanstack/react-query'
import { needsApi } from '#src/features/define/needs/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const needsClient = createApi(needsApi, 'needs')

const kinds = ['need', 'file', 'partnership']

/** What my organisation needs. */
export const useNeeds = (spaceId: string) =>
  useQuery(needsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** One need with its evidence. */
export const useNeed = (spaceId: string, id: string) =>
  useQuery(needsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type Need = NonNullable<ReturnType<typeof useNeeds>['data']>[number]
export type NeedInFull = NonNullable<ReturnType<typeof useNeed>['data']>
export type Option = Need['options'][number]
export type Source = Need['sources'][number]
