import { useQuery, useQueryClient } from '@tanstack/react-query'
import { notificationsApi } from '#src/features/oversee/notifications/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'

export const notificationsClient = createApi(notificationsApi, 'notifications')

/** News is made from the ledger some seconds after it: the stream says when it is worth asking. */
const settlesAfter = 4_000
/** What no entry tells, such as a day that comes, is noticed by asking now and then. */
const askedEvery = 60_000

export const useNews = () =>
  useQuery(
    notificationsClient.queries.list.queryOptions({
      input: undefined,
      meta: { ofPerson: true, kinds: 'every', settlesAfter },
      staleTime: 5_000,
      refetchInterval: askedEvery,
      refetchOnMount: 'always',
    }),
  )

export type News = NonNullable<ReturnType<typeof useNews>['data']>['notifications'][number]

/** Marks some as read, or all of them. */
export function useMarkRead() {
  const client = useQueryClient()
  return useAction({
    run: (ids: readonly string[] | undefined) => notificationsClient.call.markRead(ids === undefined ? {} : { ids: [...ids] }),
    onDone: () => void client.invalidateQueries({ queryKey: notificationsClient.queries.list.key() }),
  })
}
