import type { Party } from '#src/core/partnerships/web/usePartnership.ts'

type Hours = Pick<Party, 'timeZone' | 'workingDays' | 'workingFrom' | 'workingTo' | 'closed'>

/** Whether a party works at an instant, by its own clock, days and closed days. `unknown` where its hours are not told. */
export function atWork(
  { timeZone, workingDays, workingFrom, workingTo, closed }: Hours,
  now: string,
): { readonly state: 'open' | 'after-hours' | 'day-off' | 'holiday' | 'unknown'; readonly name: string } {
  if (workingDays.length === 0) return { state: 'unknown', name: '' }
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  const holiday = closed.find(({ day }) => day === here.toPlainDate().toString())
  if (holiday) return { state: 'holiday', name: holiday.name }
  if (!workingDays.includes(here.dayOfWeek)) return { state: 'day-off', name: '' }
  const time = here.toPlainTime().toString().slice(0, 5)
  return { state: time >= workingFrom && time < workingTo ? 'open' : 'after-hours', name: '' }
}
