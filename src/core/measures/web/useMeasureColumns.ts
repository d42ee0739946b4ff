import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The measures with where each stands. */
export function useMeasureColumns(): readonly ListColumn<MeasureSummary>[] {
  const t = useText()
  const periodWords = usePeriodWords()
  const perspectiveWords = usePerspectiveWords()
  return [
    { header: t('columns.name'), kind: 'text', value: ({ definition }) => definition.name },
    { header: t('columns.key'), kind: 'text', value: ({ key }) => key },
    { header: t('columns.perspective'), kind: 'text', value: ({ definition }) => perspectiveWords(definition.perspective) },
    { header: t('columns.state'), kind: 'text', value: ({ state }) => t(`measures.state-${state}`) },
    { header: t('columns.period'), kind: 'text', value: ({ latest }) => latest && periodWords(latest.period) },
    { header: t('columns.value'), kind: 'number', value: ({ latest }) => latest?.value },
    { header: t('columns.target'), kind: 'number', value: ({ latest }) => latest?.target?.value },
    { header: t('columns.target-up-to'), kind: 'number', value: ({ latest }) => latest?.target?.upTo },
    { header: t('columns.unit'), kind: 'text', value: ({ definition }) => definition.unit },
    { header: t('columns.source'), kind: 'text', value: ({ definition }) => definition.source },
  ]
}
