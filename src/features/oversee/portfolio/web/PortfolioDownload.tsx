import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The partnerships that are left by the filters, with everything the table may show. */
export function PortfolioDownload({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText()
  const formats = useFormats()
  const health = useHealthWords()
  // Made when it is asked for: ten thousand rows are not written at every drawing.
  const toRow = (entry: Entry) => ({
    name: entry.name,
    health: health.name(entry.health),
    why: health.reason(entry),
    partner: entry.others,
    stage: entry.stageWords,
    worth: entry.worth?.amount ?? null,
    currency: entry.worth?.currency ?? null,
    starts: entry.startsOn ?? null,
    notice: entry.noticeOn ?? null,
    ends: entry.endsOn ?? null,
    due: entry.due ?? null,
    owner: formats.list(entry.ownerNames, 'unit'),
  })
  return (
    <DownloadMenu
      name={t('portfolio.page')}
      columns={[
        { id: 'name', name: t('portfolio.column-name'), kind: 'text' },
        { id: 'health', name: t('portfolio.column-health'), kind: 'text' },
        { id: 'why', name: t('portfolio.column-why'), kind: 'text' },
        { id: 'partner', name: t('portfolio.column-partner'), kind: 'text' },
        { id: 'stage', name: t('portfolio.column-stage'), kind: 'text' },
        { id: 'worth', name: t('portfolio.column-worth'), kind: 'number' },
        { id: 'currency', name: t('estimates.currency'), kind: 'text' },
        { id: 'starts', name: t('portfolio.column-starts'), kind: 'date' },
        { id: 'notice', name: t('portfolio.column-notice'), kind: 'date' },
        { id: 'ends', name: t('portfolio.column-ends'), kind: 'date' },
        { id: 'due', name: t('portfolio.column-due'), kind: 'date' },
        { id: 'owner', name: t('portfolio.column-owner'), kind: 'text' },
      ]}
      rows={async () => entries.map(toRow)}
    />
  )
}
