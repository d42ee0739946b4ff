import { useQuery } from '@tanstack/react-query'
import { consentsApi } from '#src/core/consents/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const consentsClient = createApi(consentsApi, 'consents')

/** What waits for consent in a partnership. */
export const useConsents = (spaceId: string, isAsked = true) =>
  useQuery(
    consentsClient.queries.list.queryOptions({
      input: { spaceId, open: 'true' },
      enabled: isAsked,
      meta: { kinds: ['consent', 'party', 'party-invitation'], space: spaceId },
    }),
  )

export type Consent = NonNullable<ReturnType<typeof useConsents>['data']>[number]
