import { Fragment, type ReactNode } from 'react'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a series says, in sentences: pattern, signals, targets. */
export function useReadingWords(): (measure: MeasureSummary) => ReactNode {
  const t = useText()
  const pattern = usePatternWords()
  const periodWords = usePeriodWords()
  return ({ definition, reading }) => {
    const { judged, missed } = reading.targets
    const last = reading.pattern?.signals.at(-1)
    const sentences = [
      pattern({ definition, reading }),
      last
        ? t('measures.reading-signals', {
            count: reading.pattern?.signals.length ?? 0,
            last: periodWords(last.period),
            side: last.side,
          })
        : null,
      judged === 0
        ? null
        : missed === 0
          ? t('measures.reading-targets-met', { judged })
          : t('measures.reading-targets-missed', { judged, missed }),
    ].filter((sentence) => sentence !== null)
    return sentences.map((sentence, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other identity than their place
      <Fragment key={place}>
        {place > 0 ? ' ' : null}
        {sentence}
      </Fragment>
    ))
  }
}

function usePatternWords(): (measure: Pick<MeasureSummary, 'definition' | 'reading'>) => ReactNode {
  const t = useText()
  const values = useValueWords()
  const periodWords = usePeriodWords()
  return ({ definition: { unit }, reading: { count, pattern, places } }) => {
    const rounded = (value: number) => values.rounded(value, unit, places + 1)
    if (!pattern) return t('measures.reading-few', { count })
    const { trend, shift, centre } = pattern
    if (shift)
      return t.rich('measures.reading-shift', {
        direction: shift.direction,
        period: periodWords(shift.period),
        before: rounded(shift.before),
        after: rounded(shift.after),
      })
    if (trend) return t.rich('measures.reading-trend', { direction: trend.direction, step: rounded(Math.abs(trend.slope)) })
    return t.rich('measures.reading-steady', { centre: rounded(centre) })
  }
}
