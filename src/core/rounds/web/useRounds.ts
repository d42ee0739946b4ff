import { useQueries, useQuery } from '@tanstack/react-query'
import { roundsApi } from '#src/core/rounds/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const roundsClient = createApi(roundsApi, 'rounds')

const kinds = ['round', 'audience', 'party', 'participant', 'seat']
// Who has handed in is recorded nowhere, so the stream cannot tell of it: a page that is opened asks again.
const asked = { staleTime: 0 }

/** The rounds that I see in a space, the newest first, without their questions. */
export const useRounds = (spaceId: string) =>
  useQuery(roundsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId }, ...asked }))

export const useRound = (spaceId: string, id: string) =>
  useQuery(roundsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId }, ...asked }))

const resultOf = (spaceId: string, id: string) =>
  roundsClient.queries.result.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } })

/** What a revealed round says. */
export const useRoundResult = (spaceId: string, id: string) => useQuery(resultOf(spaceId, id))

/** The same for every wave of a series. */
export const useWaveResults = (spaceId: string, ids: readonly string[]) =>
  useQueries({ queries: ids.map((id) => resultOf(spaceId, id)) })

export type RoundRecord = NonNullable<ReturnType<typeof useRounds>['data']>[number]
export type WholeRound = NonNullable<ReturnType<typeof useRound>['data']>
export type RoundResult = NonNullable<ReturnType<typeof useRoundResult>['data']>
export type QuestionResult = RoundResult['questions'][number]
export type GroupResult = QuestionResult['groups'][number]
export type Gap = QuestionResult['gaps'][number]
export type Change = GroupResult['changes'][number]
