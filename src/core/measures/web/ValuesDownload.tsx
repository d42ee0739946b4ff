import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Every value of a measure, the latest first as on the screen; the first day of each period is a day that sorts. */
export function ValuesDownload({ measure }: { readonly measure: MeasureDetails }) {
  const t = useText()
  const periodWords = usePeriodWords()
  const unitOf = (number: number) => measure.definitions.find((one) => one.number === number)?.unit ?? ''
  return (
    <DownloadMenu
      name={measure.definition.name}
      columns={[
        { id: 'period', name: t('columns.period'), kind: 'text' },
        { id: 'from', name: t('columns.period-from'), kind: 'date' },
        { id: 'value', name: t('columns.value'), kind: 'number' },
        { id: 'unit', name: t('columns.unit'), kind: 'text' },
        { id: 'target', name: t('columns.target'), kind: 'number' },
        { id: 'upTo', name: t('columns.target-up-to'), kind: 'number' },
        { id: 'state', name: t('columns.state'), kind: 'text' },
        { id: 'note', name: t('columns.note'), kind: 'text' },
        { id: 'corrections', name: t('columns.corrections'), kind: 'number' },
        { id: 'by', name: t('columns.entered-by'), kind: 'text' },
        { id: 'at', name: t('columns.entered'), kind: 'time' },
      ]}
      rows={measure.values.toReversed().map(({ period, start, value, target, state, note, definition, revisions }) => ({
        period: periodWords(period),
        from: start,
        value,
        unit: unitOf(definition),
        target: target?.value ?? null,
        upTo: target?.upTo ?? null,
        state: t(`measures.state-${state}`),
        note,
        corrections: revisions.length - 1,
        by: revisions.at(-1)?.enteredBy.name ?? null,
        at: revisions.at(-1)?.enteredAt ?? null,
      }))}
    />
  )
}
