import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The parties of a partnership, those that have left too. */
export function PartiesDownload({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  return (
    <DownloadMenu
      name={t('parties.parties')}
      named
      columns={[
        { id: 'name', name: t('columns.organisation'), kind: 'text' },
        { id: 'legal', name: t('columns.legal-name'), kind: 'text' },
        { id: 'country', name: t('columns.country'), kind: 'text' },
        { id: 'zone', name: t('columns.time-zone'), kind: 'text' },
        { id: 'joined', name: t('columns.joined'), kind: 'time' },
        { id: 'left', name: t('columns.left'), kind: 'time' },
      ]}
      rows={partnership.parties.map(({ shortName, legalName, country, timeZone, joinedAt, leftAt }) => ({
        name: shortName,
        legal: legalName,
        country,
        zone: timeZone,
        joined: joinedAt,
        left: leftAt,
      }))}
    />
  )
}
