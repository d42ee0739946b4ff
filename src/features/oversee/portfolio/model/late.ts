import { type Deadline, isPast } from '#src/core/commitments/model/due.ts'
import type { WorkingCalendar } from '#src/core/organisations/model.ts'

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
  const counted = new Map<string, Late>()
  for (const [id, here] of Map.groupBy(due, (one) => one.id)) {
    const present = partiesOf(id)
    const past = here.filter((one) => binds(one, present) && isPast(deadlineOf(one), calendarsOf(one, calendarOf), now))
    counted.set(id, { count: past.length, warned: past.filter(({ isWarned }) => isWarned).length })
  }
  return counted
}

const binds = ({ owedBy, owedTo }: PastDue, present: readonly string[]) =>
  present.includes(owedBy) && owedTo.some((party) => present.includes(party))

const deadlineOf = ({ dueOn, dueAt, zone }: PastDue): Deadline =>
  dueOn === null ? { due: { kind: 'instant', at: dueAt ?? '' }, zone } : { due: { kind: 'day', day: dueOn }, zone }

const calendarsOf = ({ owedBy, owedTo }: PastDue, known: ReadonlyMap<string, WorkingCalendar>) =>
  [owedBy, ...owedTo].flatMap((party) => known.get(party) ?? [])
