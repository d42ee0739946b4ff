import { useCallback } from 'react'
import { readPeriod } from '#src/kit/period.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A period in the reader's words: `2026-Q3` is "Q3 2026", `2026-08` "August 2026". */
export function usePeriodWords(): (period: string) => string {
  const t = useText()
  const formats = useFormats()
  return useCallback(
    (period) => {
      const read = readPeriod(period)
      if (!read) return period
      const year = formats.number(Number(period.slice(0, 4)), { useGrouping: false })
      const month = Number(read.start.slice(5, 7))
      switch (read.kind) {
        case 'week':
          return t('measures.period-week', { week: Number(period.slice(-2)), year })
        case 'month':
          return t('measures.period-month', { month: formats.month(read.start, 'long'), year })
        case 'quarter':
          return t('measures.period-quarter', { quarter: Math.ceil(month / 3), year })
        case 'half-year':
          return t('measures.period-half-year', { half: month > 6 ? 2 : 1, year })
        default:
          return read.kind === 'year' ? year : formats.day(read.start)
      }
    },
    [t, formats],
  )
}
