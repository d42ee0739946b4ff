import { useQuery } from '@tanstack/react-query'
import { goalsApi } from '#src/features/define/goals/api.ts'
import { needsApi } from '#src/features/define/needs/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const goalsClient = createApi(goalsApi, 'goals')
const needsClient = createApi(needsApi, 'goal-needs')

const kinds = ['goal', 'need', 'objective', 'partnership']

export const useGoals = (spaceId: string) =>
  useQuery(goalsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** The needs that a goal may serve. */
export const useGoalNeeds = (spaceId: string) =>
  useQuery(needsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['need'], space: spaceId } }))

export type Goal = NonNullable<ReturnType<typeof useGoals>['data']>[number]
