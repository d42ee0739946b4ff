/** Days as `2026-11-26`, months as `2026-11`: a day of the calendar has no zone. */

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

export const addDays = (day: string, count: number): string => dayOf(at(day) + count * DAY)

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The same day of another month, or its last one. */
export function sameDayOf(day: string, month: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const wished = `${month}-${day.slice(8)}`
  return wished > last ? last : wished
}

/** The weeks of a month, whole: days before and after it fill the first and the last. `firstDay` is 1 for Monday to 7. */
export function weeksOf(month: string, firstDay: number): readonly (readonly string[])[] {
  const first = `${month}-01`
  const lead = (new Date(at(first)).getUTCDay() - firstDay + 7) % 7
  const start = addDays(first, -lead)
  const end = `${addMonths(month, 1)}-01`
  const weeks: string[][] = []
  for (let day = start; day < end; day = addDays(day, 7)) weeks.push(Array.from({ length: 7 }, (_, step) => addDays(day, step)))
  return weeks
}

/** Where a key leads from a day: a day or a week on, the ends of the week, another month. */
export function dayAfterKey(key: string, day: string, { isMirrored, firstDay }: { isMirrored: boolean; firstDay: number }) {
  const inWeek = (new Date(at(day)).getUTCDay() - firstDay + 7) % 7
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -7,
    ArrowDown: 7,
    ArrowLeft: isMirrored ? 1 : -1,
    ArrowRight: isMirrored ? -1 : 1,
    Home: -inWeek,
    End: 6 - inWeek,
  }
  if (key === 'PageUp' || key === 'PageDown') return sameDayOf(day, addMonths(day.slice(0, 7), key === 'PageUp' ? -1 : 1))
  const step = steps[key]
  return step === undefined ? undefined : addDays(day, step)
}
