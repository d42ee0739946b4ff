import { commonWorkingDay, type Deadline, dayIn, isPast } from '#src/core/commitments/model/due.ts'
import { isWorkingDay, type WorkingCalendar } from '#src/core/organisations/model.ts'

/**
 * A commitment that is accepted, binds and is past the end of its day, as it is kept; whether it is late follows from the calendars
 * of its sides.
 */
export type KeptPromise = readonly [partnershipId: string, promised: Promised]
export type Promised = readonly [
  dueOn: string | null,
  dueAt: string | null,
  zone: string,
  owedBy: string,
  owedTo: readonly string[],
  isWarned: boolean,
]

export interface Late {
  readonly count: number
  readonly warned: number
}

interface Known {
  readonly due: readonly KeptPromise[]
  readonly calendars: readonly { organisationId: string; workingDays: readonly number[]; closedDays: readonly string[] }[]
}

/** How many commitments of each partnership are late now, and how many of those were warned of. */
export function countLate({ due, calendars }: Known, now: Temporal.Instant): ReadonlyMap<string, Late> {
  const calendarOf = new Map(
    calendars.map(({ organisationId, workingDays, closedDays }): [string, WorkingCalendar] => [
      organisationId,
      { workingDays, closedDays: new Set(closedDays) },
    ]),
  )
  const isLate = judge(calendarOf, now)
  const counted = new Map<string, Late>()
  for (const [id, promised] of due) {
    if (!isLate(promised)) continue
    const { count, warned } = counted.get(id) ?? { count: 0, warned: 0 }
    counted.set(id, { count: count + 1, warned: warned + (promised[5] ? 1 : 0) })
  }
  return counted
}

/** The last days that have passed for some sides in a zone, as ISO texts, which compare as the days do. */
interface Passed {
  /** The last day before today on which all of them worked; null where a year held none. */
  readonly worked: string | null
  readonly today: string
}

/**
 * The same as `isPast` for each, but the calendars are walked once for the same sides in the same zone: what was due up to the last
 * day that all of them worked is late, what is due today or later is not.
 */
function judge(calendarOf: ReadonlyMap<string, WorkingCalendar>, now: Temporal.Instant): (one: Promised) => boolean {
  const passed = new Map<string, Passed>()
  return ([dueOn, dueAt, zone, owedBy, owedTo]) => {
    const calendars = () => [owedBy, ...owedTo].flatMap((party) => calendarOf.get(party) ?? [])
    const slowly = () => isPast(deadlineOf({ dueOn, dueAt, zone }), calendars(), now)
    if (dueOn === null) return slowly()
    const key = `${zone} ${owedBy} ${owedTo.join()}`
    const { worked, today } = passed.get(key) ?? walkBack(calendars(), dayIn(zone, now))
    passed.set(key, { worked, today })
    if (dueOn >= today) return false
    return (worked !== null && dueOn <= worked) || slowly()
  }
}

function walkBack(calendars: readonly WorkingCalendar[], today: Temporal.PlainDate): Passed {
  const day = commonWorkingDay(today.subtract({ days: 1 }), calendars, -1)
  return { worked: isWorkingDay(day, calendars) ? day.toString() : null, today: today.toString() }
}

const deadlineOf = ({ dueOn, dueAt, zone }: { dueOn: string | null; dueAt: string | null; zone: string }): Deadline =>
  dueOn === null ? { due: { kind: 'instant', at: dueAt ?? '' }, zone } : { due: { kind: 'day', day: dueOn }, zone }
