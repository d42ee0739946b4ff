import { useQuery } from '@tanstack/react-query'
import { roundsApi } from '#src/core/rounds/api.ts'
import { assessmentsApi } from '#src/features/choose/assessments/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const assessmentsClient = createApi(assessmentsApi, 'assessments')
export const roundsClient = createApi(roundsApi, 'rounds')

export const useAssessment = (spaceId: string, id: string) =>
  useQuery(
    assessmentsClient.queries.get.queryOptions({
      input: { spaceId, id },
      meta: { kinds: ['selection', 'candidate', 'round'], space: spaceId },
    }),
  )

/** The questions of one round, to be answered. */
export const useAsked = (spaceId: string, id: string) =>
  useQuery(roundsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds: ['round'], space: spaceId } }))

export type AskedRound = NonNullable<ReturnType<typeof useAsked>['data']>
