import { type Draft, type Item, type Reason, type Urgency, urgencies } from '#src/features/oversee/today/model/item.ts'

/** How many days ahead something is near: what is due until then stands on Today. */
export const nearDays = 7
/** A notice and an end are prepared longer than a week. */
export const termDays = 60

const answering: ReadonlySet<Reason> = new Set(['accept', 'confirm', 'consent', 'round', 'invitation', 'administration'])
const knowing: ReadonlySet<Reason> = new Set(['warned', 'other-late'])

/** How soon an item needs somebody, on the reader's day. */
export function urgencyOf({ why, day }: Pick<Draft, 'why' | 'day'>, today: string): Urgency {
  if (why === 'late') return 'late'
  if (knowing.has(why)) return 'know'
  const isNear = (days: number) => day !== null && day <= addDays(today, days)
  if (why === 'notice' || why === 'ending') return isNear(1) ? 'now' : isNear(nearDays) ? 'week' : 'know'
  // What is to be answered by tomorrow counts like what is due by then.
  if (answering.has(why)) return why === 'round' && isNear(1) ? 'now' : 'answer'
  if (why === 'value') return 'week'
  return isNear(1) ? 'now' : 'week'
}

/** Weighed and in the order in which somebody should look: by urgency, then by day; what has none comes after what has. */
export function orderItems(drafts: readonly Draft[], today: string): Item[] {
  return drafts
    .map((draft) => ({ ...draft, urgency: urgencyOf(draft, today) }))
    .sort(
      (one, other) =>
        urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
        compareDays(one.day, other.day) ||
        compareText(one.title, other.title) ||
        compareText(one.id, other.id),
    )
}

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  return other === null ? -1 : compareText(one, other)
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
