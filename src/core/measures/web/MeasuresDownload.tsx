import { groupMeasures } from '#src/core/measures/web/group-measures.ts'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The measures of a space with where each stands. */
export function MeasuresDownload({ measures }: { readonly measures: readonly MeasureSummary[] }) {
  const t = useText()
  const periodWords = usePeriodWords()
  const perspectiveWords = usePerspectiveWords()
  return (
    <DownloadMenu
      name={t('measures.measures')}
      columns={[
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'key', name: t('columns.key'), kind: 'text' },
        { id: 'perspective', name: t('columns.perspective'), kind: 'text' },
        { id: 'state', name: t('columns.state'), kind: 'text' },
        { id: 'period', name: t('columns.period'), kind: 'text' },
        { id: 'value', name: t('columns.value'), kind: 'number' },
        { id: 'target', name: t('columns.target'), kind: 'number' },
        { id: 'upTo', name: t('columns.target-up-to'), kind: 'number' },
        { id: 'unit', name: t('columns.unit'), kind: 'text' },
        { id: 'source', name: t('columns.source'), kind: 'text' },
      ]}
      rows={groupMeasures(measures)
        .flatMap(([, group]) => group)
        .map(({ key, definition, latest, state }) => ({
          name: definition.name,
          key,
          perspective: perspectiveWords(definition.perspective),
          state: t(`measures.state-${state}`),
          period: latest ? periodWords(latest.period) : null,
          value: latest?.value ?? null,
          target: latest?.target?.value ?? null,
          upTo: latest?.target?.upTo ?? null,
          unit: definition.unit,
          source: definition.source,
        }))}
    />
  )
}
