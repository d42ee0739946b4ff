import { useParams } from '@tanstack/react-router'
import { EraseWords } from '#src/core/erasures/web/EraseWords.tsx'
import { LedgerScreen } from '#src/core/ledger/web/LedgerScreen.tsx'
import { ExportButton } from '#src/features/oversee/exports/web/ExportButton.tsx'
import { ImportedSection } from '#src/features/oversee/imports/web/ImportedSection.tsx'

export function LedgerPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/ledger' })
  return (
    <LedgerScreen
      spaceId={spaceId}
      origin={<ImportedSection spaceId={spaceId} />}
      actions={<ExportButton spaceId={spaceId} />}
      entryActions={(entry) => <EraseWords entry={entry} />}
    />
  )
}
