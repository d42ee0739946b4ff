import { type Series, standingOf } from '#src/core/rounds/web/round-series.ts'
import { useAskedWords } from '#src/core/rounds/web/useAskedWords.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Waves as they stand; what was answered is in the result of each. */
export function useRoundColumns(): readonly ListColumn<Series['latest']>[] {
  const t = useText()
  const asked = useAskedWords()
  return [
    { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: (one) => t(`rounds.badge-${standingOf(one)}`) },
    { header: t('columns.wave'), kind: 'number', value: ({ wave }) => wave },
    { header: t('columns.details'), kind: 'text', value: asked },
    { header: t('columns.created'), kind: 'time', value: ({ openedAt }) => openedAt },
    { header: t('columns.due'), kind: 'time', value: ({ dueAt }) => dueAt },
    { header: t('rounds.standing-revealed'), kind: 'time', value: ({ revealedAt }) => revealedAt },
  ]
}
