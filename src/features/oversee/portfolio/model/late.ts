import { commonWorkingDay, type Deadline, dayIn, isPast } from '#src/core/commitments/model/due.ts'
import { isWorkingDay, type WorkingCalendar } from '#src/core/organisations/model.ts'

/** A commitment that is accepted and past the end of its day; whether it is late follows from the calendars of its sides. */
export interface PastDue {
  /** The partnership it belongs to. */
  readonly id: string
  readonly dueOn: string | null
  readonly dueAt: string | null
  readonly zone: string
  readonly owedBy: string
  readonly owedTo: readonly string[]
  readonly isWarned: boolean
}

export interface Late {
  readonly count: number
  readonly warned: number
}

interface Known {
  readonly due: readonly PastDue[]
  readonly calendars: readonly { organisationId: string; workingDays: readonly number[]; closedDays: readonly string[] }[]
  /** Who is a party of a partnership at present. */
  readonly partiesOf: (id: string) => readonly string[]
}

/** How many commitments of each partnership are late now, and how many of those were warned of. */
export function countLate({ due, calendars, partiesOf }: Known, now: Temporal.Instant): ReadonlyMap<string, Late> {
  const calendarOf = new Map(
    calendars.map(({ organisationId, workingDays, closedDays }): [string, WorkingCalendar] => [
      organisationId,
      { workingDays, closedDays: new Set(closedDays) },
    ]),
  )
  const isLate = judge(calendarOf, now)
  const counted = new Map<string, Late>()
  for (const one of due) {
    if (!binds(one, partiesOf(one.id)) || !isLate(one)) continue
    const { count, warned } = counted.get(one.id) ?? { count: 0, warned: 0 }
    counted.set(one.id, { count: count + 1, warned: warned + (one.isWarned ? 1 : 0) })
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
function judge(calendarOf: ReadonlyMap<string, WorkingCalendar>, now: Temporal.Instant): (one: PastDue) => boolean {
  const passed = new Map<string, Passed>()
  return (one) => {
    const slowly = () => isPast(deadlineOf(one), calendarsOf(one, calendarOf), now)
    if (one.dueOn === null) return slowly()
    const key = `${one.zone} ${one.owedBy} ${one.owedTo.join()}`
    const { worked, today } = passed.get(key) ?? walkBack(calendarsOf(one, calendarOf), dayIn(one.zone, now))
    passed.set(key, { worked, today })
    if (one.dueOn >= today) return false
    return (worked !== null && one.dueOn <= worked) || slowly()
  }
}

function walkBack(calendars: readonly WorkingCalendar[], today: Temporal.PlainDate): Passed {
  const day = commonWorkingDay(today.subtract({ days: 1 }), calendars, -1)
  return { worked: isWorkingDay(day, calendars) ? day.toString() : null, today: today.toString() }
}

const binds = ({ owedBy, owedTo }: PastDue, present: readonly string[]) =>
  present.includes(owedBy) && owedTo.some((party) => present.includes(party))

const deadlineOf = ({ dueOn, dueAt, zone }: PastDue): Deadline =>
  dueOn === null ? { due: { kind: 'instant', at: dueAt ?? '' }, zone } : { due: { kind: 'day', day: dueOn }, zone }

const calendarsOf = ({ owedBy, owedTo }: PastDue, known: ReadonlyMap<string, WorkingCalendar>) =>
  [owedBy, ...owedTo].flatMap((party) => known.get(party) ?? [])
