import { useQuery } from '@tanstack/react-query'
import { candidateQuestionsApi } from '#src/features/choose/candidate-questions/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const candidateQuestionsClient = createApi(candidateQuestionsApi, 'candidateQuestions')

export const useCandidateQuestions = (spaceId: string, selectionId: string) =>
  useQuery(
    candidateQuestionsClient.queries.list.queryOptions({
      input: { spaceId, selectionId },
      meta: { kinds: ['candidate', 'selection'], space: spaceId },
    }),
  )

/** What a link asks. Asked once: to read it does nothing, and what is done comes from the page alone. */
export const useAskedPage = (token: string) =>
  useQuery(
    candidateQuestionsClient.queries.read.queryOptions({ input: { token }, retry: false, staleTime: Number.POSITIVE_INFINITY }),
  )

export type AskedPage = NonNullable<ReturnType<typeof useAskedPage>['data']>
export type Asked = NonNullable<AskedPage['asked']>
