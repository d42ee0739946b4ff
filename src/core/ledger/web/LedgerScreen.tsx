import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { LedgerDays } from '#src/core/ledger/web/LedgerDays.tsx'
import { LedgerFilters } from '#src/core/ledger/web/LedgerFilters.tsx'
import { LedgerProof } from '#src/core/ledger/web/LedgerProof.tsx'
import { useEntryWords } from '#src/core/ledger/web/useEntryWords.ts'
import { type Entry, noFilter, useLedger } from '#src/core/ledger/web/useLedger.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

type Props = {
  readonly spaceId: string
  /** What else can be done with the whole record. */
  readonly actions?: ReactNode
  /** What else proves the record: where it came from. */
  readonly origin?: ReactNode
  /** What can be done with one entry, shown when it is opened. */
  readonly entryActions?: (entry: Entry) => ReactNode
}

/** The record of a partnership as a story, day by day, and the proof that it is whole. */
export function LedgerScreen({ spaceId, actions, origin, entryActions }: Props) {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const words = useEntryWords(useOpenPartnership(spaceId))
  const [filter, setFilter] = useState(noFilter)
  const ledger = useLedger(spaceId, filter)
  const entries = ledger.data?.pages.flatMap((page) => page.entries) ?? []
  const [latest] = entries
  const isFiltered = filter !== noFilter
  return (
    <Page>
      <PageHeader
        title={t('ledger.title')}
        sentence={latest ? t('ledger.sentence', { when: formats.relative(latest.at, now), words: words(latest) }) : undefined}
      />
      <LedgerProof spaceId={spaceId} actions={actions} />
      {origin}
      <LedgerFilters spaceId={spaceId} filter={filter} onChange={setFilter} />
      {ledger.error ? <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} /> : null}
      {ledger.isPending ? <LoadingState /> : null}
      {ledger.data && entries.length === 0 ? (
        <EmptyState
          sentence={t(isFiltered ? 'ledger.nothing-fits' : 'ledger.empty')}
          drawing={isFiltered ? 'search' : 'list'}
        />
      ) : null}
      {entries.length > 0 ? (
        <LedgerDays spaceId={spaceId} filter={filter} entries={entries} entryActions={entryActions} />
      ) : null}
      {ledger.hasNextPage ? (
        <div>
          <Button variant="outline" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {t('ledger.more')}
          </Button>
        </div>
      ) : null}
    </Page>
  )
}
