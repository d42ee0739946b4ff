import type { ReactNode } from 'react'
import { EntryRow } from '#src/core/ledger/web/EntryRow.tsx'
import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'

type Props = {
  readonly spaceId: string
  readonly entries: readonly Entry[]
  readonly entryActions: ((entry: Entry) => ReactNode) | undefined
}

/** Entries under the days on which they were recorded, in the reader's zone. */
export function LedgerDays({ spaceId, entries, entryActions }: Props) {
  const formats = useFormats()
  const days = Map.groupBy(entries, (entry) => formats.date(entry.at, 'long'))
  return [...days].map(([day, ofDay]) => (
    <Section key={day} title={day} plain>
      <ListRows label={day}>
        {ofDay.map((entry) => (
          <EntryRow key={`${entry.audience}/${entry.sequence}`} spaceId={spaceId} entry={entry} actions={entryActions} />
        ))}
      </ListRows>
    </Section>
  ))
}
