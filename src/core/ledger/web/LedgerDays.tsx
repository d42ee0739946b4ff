import type { ReactNode } from 'react'
import { EntryRow } from '#src/core/ledger/web/EntryRow.tsx'
import { useEntryColumns } from '#src/core/ledger/web/useEntryColumns.ts'
import { type Entry, type LedgerFilter, listEveryEntry } from '#src/core/ledger/web/useLedger.ts'
import { RowGroup, RowGroups } from '#src/ui/list/RowGroups.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly filter: LedgerFilter
  readonly entries: readonly Entry[]
  readonly entryActions: ((entry: Entry) => ReactNode) | undefined
}

/** Entries under the days on which they were recorded, in the reader's zone. */
export function LedgerDays({ spaceId, filter, entries, entryActions }: Props) {
  const t = useText()
  const formats = useFormats()
  const days = Map.groupBy(entries, (entry) => formats.date(entry.at, 'long'))
  const columns = useEntryColumns(spaceId)
  return (
    // To the first entry, as the filter leaves them, not only those that have been asked for so far.
    <RowGroups label={t('ledger.title')} rows={() => listEveryEntry(spaceId, filter)} columns={columns}>
      {[...days].map(([day, ofDay]) => (
        <RowGroup key={day} title={day} plain>
          {ofDay.map((entry) => (
            <EntryRow key={`${entry.audience}/${entry.sequence}`} spaceId={spaceId} entry={entry} actions={entryActions} />
          ))}
        </RowGroup>
      ))}
    </RowGroups>
  )
}
