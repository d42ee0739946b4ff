import { useQuery } from '@tanstack/react-query'
import { objectivesApi } from '#src/features/define/objectives/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const objectivesClient = createApi(objectivesApi, 'objectives')

const kinds = ['objective', 'stake', 'consent', 'commitment', 'measure', 'party', 'audience']

export const useObjectives = (spaceId: string) =>
  useQuery(objectivesClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** One objective with its versions. */
export const useObjective = (spaceId: string, id: string) =>
  useQuery(objectivesClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type Objective = NonNullable<ReturnType<typeof useObjectives>['data']>[number]
export type ObjectiveInFull = NonNullable<ReturnType<typeof useObjective>['data']>
export type Stake = Objective['stakes'][number]
export type Version = ObjectiveInFull['versions'][number]
