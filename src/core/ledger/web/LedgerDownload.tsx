import { useAudienceNames } from '#src/core/ledger/web/useAudienceNames.ts'
import { reasonOf, useEntryWords } from '#src/core/ledger/web/useEntryWords.ts'
import { type Entry, type LedgerFilter, listEveryEntry } from '#src/core/ledger/web/useLedger.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly filter: LedgerFilter }

/** What happened as sentences, as the filter leaves it, to the first entry. What can be verified is the export. */
export function LedgerDownload({ spaceId, filter }: Props) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const words = useEntryWords(partnership)
  const audiences = new Map(useAudienceNames(spaceId).map(({ id, name }) => [id, name]))
  const { members, parties } = partnership
  const toRow = (entry: Entry) => {
    const member = members.find(({ seatId }) => seatId === entry.seat)
    return {
      at: entry.at,
      what: words(entry),
      who: member?.name ?? null,
      party: parties.find(({ organisationId }) => organisationId === member?.organisationId)?.shortName ?? null,
      reason: reasonOf(entry),
      audience: audiences.get(entry.audience) ?? null,
      number: entry.sequence,
      hash: entry.hash,
    }
  }
  return (
    <DownloadMenu
      name={t('ledger.title')}
      columns={[
        { id: 'at', name: t('columns.when'), kind: 'time' },
        { id: 'what', name: t('columns.what'), kind: 'text' },
        { id: 'who', name: t('columns.who'), kind: 'text' },
        { id: 'party', name: t('columns.organisation'), kind: 'text' },
        { id: 'reason', name: t('columns.reason'), kind: 'text' },
        { id: 'audience', name: t('columns.seen-by'), kind: 'text' },
        { id: 'number', name: t('columns.entry-number'), kind: 'number' },
        { id: 'hash', name: t('columns.hash'), kind: 'text' },
      ]}
      rows={async () => (await listEveryEntry(spaceId, filter)).map(toRow)}
    />
  )
}
