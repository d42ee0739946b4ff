import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ledgerApi } from '#src/core/ledger/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const ledgerClient = createApi(ledgerApi, 'ledger')

export interface LedgerFilter {
  readonly audienceId: string
  readonly seatId: string
}

export const noFilter: LedgerFilter = { audienceId: '', seatId: '' }

/** What happened, newest first, a page at a time. Every entry of the space may belong to it: any kind asks again. */
export const useLedger = (spaceId: string, filter: LedgerFilter) =>
  useInfiniteQuery(
    ledgerClient.queries.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...inputOf(spaceId, filter),
        limit: 50,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      meta: { kinds: everyKind, space: spaceId },
    }),
  )

/** The latest entries alone, for a page that tells of other things too. */
export const useLatestEntries = (spaceId: string, count: number) =>
  useQuery(
    ledgerClient.queries.list.queryOptions({ input: { spaceId, limit: count }, meta: { kinds: everyKind, space: spaceId } }),
  )

const inputOf = (spaceId: string, { audienceId, seatId }: LedgerFilter) => ({
  spaceId,
  ...(audienceId === '' ? {} : { audienceId }),
  ...(seatId === '' ? {} : { seatId }),
})

/** The same list to its end, for taking it along. */
export async function listEveryEntry(spaceId: string, filter: LedgerFilter): Promise<Entry[]> {
  const all: Entry[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ledgerClient.call.list({ ...inputOf(spaceId, filter), limit: 200, ...(after ? { after } : {}) })
    all.push(...page.entries)
    after = page.next
  }
  return all
}

const everyKind = [
  'archive',
  'audience',
  'commitment',
  'consent',
  'file',
  'measure',
  'note',
  'objective',
  'participant',
  'partnership',
  'party',
  'party-invitation',
  'question-set',
  'round',
  'stake',
]

type Page = NonNullable<ReturnType<typeof useLedger>['data']>['pages'][number]
export type Entry = Page['entries'][number]
export type ChainReport = Awaited<ReturnType<typeof ledgerClient.call.verify>>[number]
export type CheckpointFile = Awaited<ReturnType<typeof ledgerClient.call.takeCheckpoint>>
