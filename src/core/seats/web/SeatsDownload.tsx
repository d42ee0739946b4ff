import type { Seat } from '#src/core/seats/web/useSeats.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The people of the organisation; addresses only for whom the list shows them. */
export function SeatsDownload({ seats }: { readonly seats: readonly Seat[] }) {
  const t = useText()
  const roles = ({ administrator, coordinator }: Seat) =>
    [administrator ? t('seats.administrator') : '', coordinator ? t('seats.coordinator') : ''].filter(Boolean).join(' · ')
  return (
    <DownloadMenu
      name={t('seats.people')}
      columns={[
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'title', name: t('columns.position'), kind: 'text' },
        { id: 'role', name: t('columns.role'), kind: 'text' },
        { id: 'email', name: t('columns.email'), kind: 'text' },
        { id: 'since', name: t('columns.since'), kind: 'time' },
      ]}
      rows={seats.map((seat) => ({
        name: seat.name,
        title: seat.title,
        role: roles(seat) || t('seats.member'),
        email: seat.email,
        since: seat.joinedAt,
      }))}
    />
  )
}
