import type { Seat } from '#src/core/seats/web/useSeats.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The people of the organisation; addresses only for whom the list shows them. */
export function useSeatColumns(): readonly ListColumn<Seat>[] {
  const t = useText()
  const roles = ({ administrator, coordinator }: Seat) =>
    [administrator ? t('seats.administrator') : '', coordinator ? t('seats.coordinator') : ''].filter(Boolean).join(' · ')
  return [
    { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
    { header: t('columns.position'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.role'), kind: 'text', value: (seat) => roles(seat) || t('seats.member') },
    { header: t('columns.email'), kind: 'text', value: ({ email }) => email },
    { header: t('columns.since'), kind: 'time', value: ({ joinedAt }) => joinedAt },
  ]
}
