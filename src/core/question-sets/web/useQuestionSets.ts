import { useQuery } from '@tanstack/react-query'
import { questionSetsApi } from '#src/core/question-sets/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const questionSetsClient = createApi(questionSetsApi, 'question-sets')

const kinds = ['question-set', 'audience', 'party']

/** The question sets that I see in a space, each with its latest version. */
export const useQuestionSets = (spaceId: string) =>
  useQuery(questionSetsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** Every version of one set, the latest first. */
export const useQuestionSetVersions = (spaceId: string, id: string) =>
  useQuery(questionSetsClient.queries.versions.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type QuestionSetRecord = NonNullable<ReturnType<typeof useQuestionSets>['data']>[number]
export type VersionRecord = NonNullable<ReturnType<typeof useQuestionSetVersions>['data']>[number]
