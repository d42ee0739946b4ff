import { useQuery } from '@tanstack/react-query'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { roundsApi } from '#src/core/rounds/api.ts'
import { readinessApi } from '#src/features/define/readiness/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const readinessClient = createApi(readinessApi, 'readiness')
export const roundsClient = createApi(roundsApi, 'readiness-rounds')
export const commitmentsClient = createApi(commitmentsApi, 'readiness-commitments')

const meta = (space: string, ...kinds: string[]) => ({ kinds, space })

export const useAssessments = (spaceId: string) =>
  useQuery(readinessClient.queries.list.queryOptions({ input: { spaceId }, meta: meta(spaceId, 'readiness', 'commitment') }))

/** The rounds in the organisation's own space, without what they ask. */
export const useHomeRounds = (spaceId: string) =>
  useQuery(roundsClient.queries.list.queryOptions({ input: { spaceId }, meta: meta(spaceId, 'round') }))

export const useRound = (spaceId: string, id: string) =>
  useQuery(roundsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: meta(spaceId, 'round') }))

export const useRoundResult = (spaceId: string, id: string) =>
  useQuery(roundsClient.queries.result.queryOptions({ input: { spaceId, id }, meta: meta(spaceId, 'round') }))

/** What the organisation has promised itself. */
export const useHomeCommitments = (spaceId: string) =>
  useQuery(
    commitmentsClient.queries.list.queryOptions({
      input: { spaceId, view: 'all', limit: 500 },
      meta: meta(spaceId, 'commitment'),
    }),
  )

export type Assessment = NonNullable<ReturnType<typeof useAssessments>['data']>[number]
export type Round = NonNullable<ReturnType<typeof useRound>['data']>
export type RoundResult = NonNullable<ReturnType<typeof useRoundResult>['data']>
export type HomeCommitment = NonNullable<ReturnType<typeof useHomeCommitments>['data']>['commitments'][number]
