import { z } from 'zod'
import { commonWorkingDay } from '#src/core/commitments/model/due.ts'
import { rhythmRules, rhythmUnits } from '#src/core/commitments/model/terms.ts'
import type { WorkingCalendar } from '#src/core/organisations/model.ts'

/** How something is owed again and again. */
export const rhythm = z.object({
  every: z.number().int().min(1).max(60),
  unit: z.enum(rhythmUnits),
  /** What happens where the day is not a working day of every side. */
  rule: z.enum(rhythmRules),
  /** The last day on which it may be due; null where it goes on until it is withdrawn. */
  until: z.iso.date().nullable(),
})
export type Rhythm = z.infer<typeof rhythm>

/** A place in a series: the day that the first was due on, and the number of this one, from 1. */
export interface Series {
  readonly id: string
  readonly from: string
  readonly occurrence: number
  readonly rhythm: Rhythm
}

/**
 * The day on which an occurrence is due, or undefined after the end of the series. Counted from the first day, never from the
 * one before: what began on the 31st is due on the last day of shorter months and on the 31st again after them.
 */
export function occurrenceDay(
  { from, rhythm: { every, unit, rule, until } }: Pick<Series, 'from' | 'rhythm'>,
  occurrence: number,
  calendars: readonly WorkingCalendar[],
): Temporal.PlainDate | undefined {
  const count = every * (occurrence - 1)
  const steps = { day: { days: count }, week: { weeks: count }, month: { months: count }, quarter: { months: 3 * count } }
  const day = Temporal.PlainDate.from(from).add(steps[unit])
  if (until !== null && Temporal.PlainDate.compare(day, until) > 0) return undefined
  if (rule === 'exact') return day
  return commonWorkingDay(day, calendars, rule === 'next-working-day' ? 1 : -1)
}
