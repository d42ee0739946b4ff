import type { ReactNode } from 'react'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Where a measure stands now, in one sentence; and what is waited for. */
export function useStandingWords(): (measure: MeasureDetails) => ReactNode {
  const t = useText()
  const formats = useFormats()
  const values = useValueWords()
  const periodWords = usePeriodWords()
  return ({ latest, definition, missing, retired, state }) => {
    if (retired)
      return t('measures.is-retired', {
        day: formats.date(retired.at),
        reason: isolated(retired.reason),
        name: isolated(retired.by.name ?? ''),
      })
    const waiting = missing ? t('measures.waiting-for', { period: periodWords(missing) }) : null
    if (!latest || latest.value === null)
      return (
        <>
          {t('measures.stands-nowhere')} {waiting}
        </>
      )
    const words = {
      value: values.exact(latest.value, definition.unit),
      period: periodWords(latest.period),
      target: latest.target ? values.target(latest.target, definition.unit) : '',
      state,
    }
    return (
      <>
        {t.rich('measures.stands', words)} {waiting}
      </>
    )
  }
}
