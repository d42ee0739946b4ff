import { z } from 'zod'
import {
  isWorkingDay,
  type OrganisationCalendar,
  type WorkingCalendar,
  workingDaysBetween,
} from '#src/core/organisations/model.ts'

/** A day, in the zone of the party that owes; or an instant, where the hour matters. */
export const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.iso.date() }),
  z.object({ kind: z.literal('instant'), at: z.iso.datetime({ offset: true }) }),
])
export type Due = z.infer<typeof due>

/** When something is due, and the zone in which its day is counted. */
export interface Deadline {
  readonly due: Due
  readonly zone: string
}

/** The calendar day on which it is due, as the owing party's calendar says. */
export function dueDay({ due, zone }: Deadline): Temporal.PlainDate {
  return due.kind === 'day'
    ? Temporal.PlainDate.from(due.day)
    : Temporal.Instant.from(due.at).toZonedDateTimeISO(zone).toPlainDate()
}

export const dayIn = (zone: string, instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate()

/** The end of what was agreed, before anybody's closed days are counted: what lists are sorted by. */
export function dueEnd(deadline: Deadline): Temporal.Instant {
  if (deadline.due.kind === 'instant') return Temporal.Instant.from(deadline.due.at)
  return endOfDay(dueDay(deadline), deadline.zone)
}

const endOfDay = (day: Temporal.PlainDate, zone: string) => day.add({ days: 1 }).toZonedDateTime(zone).toInstant()

const longestSearch = 366

/** The first day from `day` on that is a working day for everybody; the day itself where a year holds none. */
export function commonWorkingDay(
  day: Temporal.PlainDate,
  calendars: readonly WorkingCalendar[],
  direction: 1 | -1 = 1,
): Temporal.PlainDate {
  for (let step = 0; step <= longestSearch; step++) {
    const candidate = day.add({ days: step * direction })
    if (isWorkingDay(candidate, calendars)) return candidate
  }
  return day
}

/**
 * The instant from which it is late. A day on which one side does not work gives time until the end of the next day on which both
 * do; an instant is an instant, whatever day it falls on.
 */
export function lateFrom(deadline: Deadline, calendars: readonly WorkingCalendar[]): Temporal.Instant {
  if (deadline.due.kind === 'instant') return dueEnd(deadline)
  return endOfDay(commonWorkingDay(dueDay(deadline), calendars), deadline.zone)
}

export const isPast = (deadline: Deadline, calendars: readonly WorkingCalendar[], now: Temporal.Instant) =>
  Temporal.Instant.compare(now, lateFrom(deadline, calendars)) >= 0

/** How late it is in common working days; 0 while it is not, and at least 1 once it is. */
export function workingDaysLate(deadline: Deadline, calendars: readonly WorkingCalendar[], now: Temporal.Instant): number {
  if (!isPast(deadline, calendars, now)) return 0
  const last = commonWorkingDay(dueDay(deadline), calendars)
  return Math.max(1, workingDaysBetween(last, dayIn(deadline.zone, now), calendars))
}

/** When something was done: the day for what is due on a day, the instant for what is due at one. */
export interface Done {
  readonly keptOn: string | null
  readonly keptAt: string | null
}

export function isInTime({ keptOn, keptAt }: Done, deadline: Deadline, calendars: readonly WorkingCalendar[]): boolean {
  if (deadline.due.kind === 'instant') return keptAt !== null && Temporal.Instant.compare(keptAt, dueEnd(deadline)) <= 0
  return keptOn !== null && Temporal.PlainDate.compare(keptOn, commonWorkingDay(dueDay(deadline), calendars)) <= 0
}

export interface DueHint {
  readonly day: string
  /** Who does not work on that day, and why: a weekly day off, or a closed day with its name. */
  readonly closed: readonly { readonly organisationId: string; readonly name: string | null }[]
  /** The next day on which all sides work; null where the day is one already. */
  readonly proposed: string | null
}

export function hintFor(day: Temporal.PlainDate, sides: readonly OrganisationCalendar[]): DueHint {
  const closed = sides
    .filter((side) => !isWorkingDay(day, [side]))
    .map(({ organisationId, names }) => ({ organisationId, name: names.get(day.toString()) ?? null }))
  return {
    day: day.toString(),
    closed,
    proposed: closed.length === 0 ? null : commonWorkingDay(day, sides).toString(),
  }
}
