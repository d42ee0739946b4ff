import type { ClosedDay } from '#src/core/organisations/model.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function ClosedDaysDownload({ closedDays }: { readonly closedDays: readonly ClosedDay[] }) {
  const t = useText()
  return (
    <DownloadMenu
      name={t('organisations.closed-days')}
      columns={[
        { id: 'day', name: t('columns.day'), kind: 'date' },
        { id: 'name', name: t('columns.name'), kind: 'text' },
      ]}
      rows={closedDays.map(({ day, name }) => ({ day, name }))}
    />
  )
}
