import { useQuery } from '@tanstack/react-query'
import { answerLinksApi } from '#src/features/oversee/answer-links/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const answerLinksClient = createApi(answerLinksApi, 'answer-links')

/** What a link asks about. Asked once: to read it does nothing, and what is done comes from the page alone. */
export const useAnswerLink = (token: string) =>
  useQuery(answerLinksClient.queries.read.queryOptions({ input: { token }, retry: false, staleTime: Number.POSITIVE_INFINITY }))

export type LinkPage = NonNullable<ReturnType<typeof useAnswerLink>['data']>
export type LinkThing = NonNullable<LinkPage['thing']>
