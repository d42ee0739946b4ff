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
      rows={partnership.parties}
      columns={[
        { header: t('columns.organisation'), kind: 'text', value: ({ shortName }) => shortName },
        { header: t('columns.legal-name'), kind: 'text', value: ({ legalName }) => legalName },
        { header: t('columns.country'), kind: 'text', value: ({ country }) => country },
        { header: t('columns.time-zone'), kind: 'text', value: ({ timeZone }) => timeZone },
        { header: t('columns.joined'), kind: 'time', value: ({ joinedAt }) => joinedAt },
        { header: t('columns.left'), kind: 'time', value: ({ leftAt }) => leftAt },
      ]}
    />
  )
}
