import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { periodKey, periodStart, previousPeriod } from '#src/kit/period.ts'

const offered = 60

/** Periods that have begun and hold no value yet, the newest first. */
export function openPeriods({ definitions, values }: Pick<MeasureDetails, 'definitions' | 'values'>, today: string): string[] {
  const reported = new Set(values.map(({ start }) => start))
  const versionOn = (day: string) => definitions.findLast((one) => one.validFrom <= day) ?? definitions[0]
  const periods: string[] = []
  let day = today
  for (let step = 0; step < offered; step++) {
    const frequency = versionOn(day)?.frequency ?? 'quarter'
    const start = periodStart(day, frequency)
    // Where the rhythm changed, the start of a long period may lie before the version that made it long.
    if (!reported.has(start) && versionOn(start)?.frequency === frequency) periods.push(periodKey(start, frequency))
    day = previousPeriod(start, frequency)
  }
  return periods
}
