import { useQuery } from '@tanstack/react-query'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { readinessApi } from '#src/features/define/readiness/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const readinessClient = createApi(readinessApi, 'readiness')
export const commitmentsClient = createApi(commitmentsApi, 'readiness-commitments')

const meta = (space: string, ...kinds: string[]) => ({ kinds, space })

export const useAssessments = (spaceId: string) =>
  useQuery(readinessClient.queries.list.queryOptions({ input: { spaceId }, meta: meta(spaceId, 'readiness', 'commitment') }))

/** What the organisation has promised itself. */
export const useHomeCommitments = (spaceId: string) =>
  useQuery(
    commitmentsClient.queries.list.queryOptions({
      input: { spaceId, view: 'all', limit: 500 },
      meta: meta(spaceId, 'commitment'),
    }),
  )

export type Assessment = NonNullable<ReturnType<typeof useAssessments>['data']>[number]
export type HomeCommitment = NonNullable<ReturnType<typeof useHomeCommitments>['data']>['commitments'][number]
