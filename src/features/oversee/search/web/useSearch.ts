import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { searchApi } from '#src/features/oversee/search/api.ts'
import { createApi } from '#src/ui/api/client.ts'

const searchClient = createApi(searchApi, 'search')

export interface SearchQuestion {
  readonly q: string
  readonly kind?: string | undefined
  readonly spaceId?: string | undefined
  readonly limit: number
}

/** What fits a search. The former answer stays while the next letter is looked for; nothing is kept for long, since words change. */
export function useSearch({ q, kind, spaceId, limit }: SearchQuestion) {
  const wanted = q.trim()
  return useQuery(
    searchClient.queries.search.queryOptions({
      input: { q: wanted, limit, ...(kind === undefined ? {} : { kind }), ...(spaceId === undefined ? {} : { spaceId }) },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
      staleTime: 10_000,
    }),
  )
}

export type Hit = NonNullable<ReturnType<typeof useSearch>['data']>[number]
