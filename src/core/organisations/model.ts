import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'
import { isTimeZone } from '#src/kit/time-zone.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const countryCode = z.string().regex(/^[A-Z]{2}$/)

/** The eight colours of parties; a number, because which shade it is depends on the reader's scheme. */
export const colour = z.number().int().min(1).max(8)

export const organisationProfile = z.object({
  legalName: z.string().trim().min(1).max(200),
  shortName: z.string().trim().min(1).max(40),
  country: countryCode,
  languages: z.array(languageCode).min(1).max(12),
  timeZone: z.string().min(1).max(64),
  /** ISO 8601 weekdays, 1 is Monday. */
  workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  workingFrom: timeOfDay,
  workingTo: timeOfDay,
  colour,
  listed: z.boolean(),
})
export type OrganisationProfile = z.infer<typeof organisationProfile>

export const identifier = z.object({ scheme: z.string().trim().min(1).max(40), value: z.string().trim().min(1).max(80) })
export type Identifier = z.infer<typeof identifier>

export const closedDay = z.object({ day: z.iso.date(), name: z.string().trim().min(1).max(120) })
export type ClosedDay = z.infer<typeof closedDay>

/** What is wrong with a profile beyond the form of its single fields. */
export function profileProblems({
  timeZone,
  workingFrom,
  workingTo,
}: Pick<OrganisationProfile, 'timeZone' | 'workingFrom' | 'workingTo'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!isTimeZone(timeZone)) problems.push({ path: 'timeZone', code: 'unknown-time-zone' })
  if (workingFrom >= workingTo) problems.push({ path: 'workingTo', code: 'before-start' })
  return problems
}

/** Problems of identifiers, with their place. The check digits of an LEI are those of ISO 17442 (ISO 7064, MOD 97-10). */
export function identifierProblems(identifiers: readonly Identifier[]): FieldProblem[] {
  const seen = new Set<string>()
  return identifiers.flatMap(({ scheme, value }, index) => {
    const problems: FieldProblem[] = []
    if (seen.has(scheme)) problems.push({ path: `identifiers.${index}.scheme`, code: 'taken' })
    seen.add(scheme)
    if (scheme === 'LEI' && !isLei(value)) problems.push({ path: `identifiers.${index}.value`, code: 'not-an-lei' })
    return problems
  })
}

function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(text)) return false
  const digits = [...text].map((character) => Number.parseInt(character, 36).toString()).join('')
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0) === 1
}

/** What the working-day arithmetic needs to know of an organisation. */
export interface WorkingCalendar {
  readonly workingDays: readonly number[]
  readonly closedDays: ReadonlySet<string>
}

/** A calendar that says whose it is and what its closed days are called. */
export interface OrganisationCalendar extends WorkingCalendar {
  readonly organisationId: string
  readonly names: ReadonlyMap<string, string>
}

export const isWorkingDay = (day: Temporal.PlainDate, calendars: readonly WorkingCalendar[]) =>
  calendars.every(({ workingDays, closedDays }) => workingDays.includes(day.dayOfWeek) && !closedDays.has(day.toString()))

/**
 * Counts the days after `from` up to and including `to` on which everybody works; negative when `to` lies before `from`.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendars: readonly WorkingCalendar[],
): number {
  const forward = Temporal.PlainDate.compare(from, to) <= 0
  const [start, end] = forward ? [from, to] : [to, from]
  let count = 0
  for (let day = start.add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, calendars)) count += 1
  }
  return forward ? count : -count
}
