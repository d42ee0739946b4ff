import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Who takes part, party by party. */
export function PeopleDownload({ partnership: { parties, members } }: { readonly partnership: Partnership }) {
  const t = useText()
  const present = parties.filter(({ leftAt }) => leftAt === null)
  return (
    <DownloadMenu
      name={t('participants.people')}
      named
      columns={[
        { id: 'party', name: t('columns.organisation'), kind: 'text' },
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'role', name: t('columns.role'), kind: 'text' },
        { id: 'title', name: t('columns.position'), kind: 'text' },
        { id: 'since', name: t('columns.since'), kind: 'time' },
      ]}
      rows={present.flatMap((party) =>
        members
          .filter(({ organisationId }) => organisationId === party.organisationId)
          .map(({ name, role, title, since }) => ({
            party: party.shortName,
            name,
            role: t(`participants.${role}`),
            title,
            since,
          })),
      )}
    />
  )
}
