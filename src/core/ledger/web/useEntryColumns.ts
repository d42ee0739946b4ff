import { useAudienceNames } from '#src/core/ledger/web/useAudienceNames.ts'
import { reasonOf, useEntryWords } from '#src/core/ledger/web/useEntryWords.ts'
import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What happened as sentences. What can be verified is the export. */
export function useEntryColumns(spaceId: string): readonly ListColumn<Entry>[] {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const words = useEntryWords(partnership)
  const audiences = new Map(useAudienceNames(spaceId).map(({ id, name }) => [id, name]))
  const memberOf = ({ seat }: Entry) => partnership.members.find(({ seatId }) => seatId === seat)
  const parties = new Map(partnership.parties.map(({ organisationId, shortName }) => [organisationId, shortName]))
  return [
    { header: t('columns.when'), kind: 'time', value: ({ at }) => at },
    { header: t('columns.what'), kind: 'text', value: words },
    { header: t('columns.who'), kind: 'text', value: (entry) => memberOf(entry)?.name },
    { header: t('columns.organisation'), kind: 'text', value: (entry) => parties.get(memberOf(entry)?.organisationId ?? '') },
    { header: t('columns.reason'), kind: 'text', value: reasonOf },
    { header: t('columns.seen-by'), kind: 'text', value: ({ audience }) => audiences.get(audience) },
    { header: t('columns.entry-number'), kind: 'number', value: ({ sequence }) => sequence },
    { header: t('columns.hash'), kind: 'text', value: ({ hash }) => hash },
  ]
}
