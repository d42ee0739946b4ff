import { useInfiniteQuery } from '@tanstack/react-query'
import { ledgerApi } from '#src/core/ledger/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const ledgerClient = createApi(ledgerApi, 'ledger')

export interface LedgerFilter {
  readonly audienceId: string
  readonly seatId: string
}

export const noFilter: LedgerFilter = { audienceId: '', seatId: '' }

/** What happened, newest first, a page at a time. Every entry of the space may belong to it: any kind asks again. */
export const useLedger = (spaceId: string, { audienceId, seatId }: LedgerFilter) =>
  useInfiniteQuery(
    ledgerClient.queries.list.infiniteOptions({
      input: (after: string | undefined) => ({
        spaceId,
        limit: 50,
        ...(audienceId === '' ? {} : { audienceId }),
        ...(seatId === '' ? {} : { seatId }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      meta: { kinds: everyKind, space: spaceId },
    }),
  )

const everyKind = [
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
