import type { DescribedValue, MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The values of a measure; the first day of each period is a day that sorts. */
export function useMeasureValueColumns({ definitions }: MeasureDetails): readonly ListColumn<DescribedValue>[] {
  const t = useText()
  const periodWords = usePeriodWords()
  const unitOf = (number: number) => definitions.find((one) => one.number === number)?.unit
  return [
    { header: t('columns.period'), kind: 'text', value: ({ period }) => periodWords(period) },
    { header: t('columns.period-from'), kind: 'date', value: ({ start }) => start },
    { header: t('columns.value'), kind: 'number', value: ({ value }) => value },
    { header: t('columns.unit'), kind: 'text', value: ({ definition }) => unitOf(definition) },
    { header: t('columns.target'), kind: 'number', value: ({ target }) => target?.value },
    { header: t('columns.target-up-to'), kind: 'number', value: ({ target }) => target?.upTo },
    { header: t('columns.state'), kind: 'text', value: ({ state }) => t(`measures.state-${state}`) },
    { header: t('columns.note'), kind: 'text', value: ({ note }) => note },
    { header: t('columns.corrections'), kind: 'number', value: ({ revisions }) => revisions.length - 1 },
    { header: t('columns.entered-by'), kind: 'text', value: ({ revisions }) => revisions.at(-1)?.enteredBy.name },
    { header: t('columns.entered'), kind: 'time', value: ({ revisions }) => revisions.at(-1)?.enteredAt },
  ]
}
