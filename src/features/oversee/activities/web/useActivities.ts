import { useQuery } from '@tanstack/react-query'
import { activitiesApi } from '#src/features/oversee/activities/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const activitiesClient = createApi(activitiesApi, 'activities')

const kinds = ['activity', 'objective', 'measure', 'partnership', 'consent', 'audience', 'party']

/** What is published of a partnership, as its records say it now. */
export const useActivities = (spaceId: string) =>
  useQuery(activitiesClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** Parts that were taken away and that I can still bring back. */
export const useRemovedParts = ({ spaceId, id }: { readonly spaceId: string; readonly id: string }) =>
  useQuery(activitiesClient.queries.listRemovedParts.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type Activity = NonNullable<ReturnType<typeof useActivities>['data']>[number]
export type Part = Activity['parts'][number]
