import { type DateKind, dateKinds } from '#src/features/oversee/portfolio/model/health.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import type { Tone } from '#src/ui/state/StateBadge.tsx'

export interface PortfolioDate {
  readonly kind: DateKind
  readonly entry: Entry
}

export const dateTones: Readonly<Record<DateKind, Tone>> = { notice: 'warn', end: 'accent', due: 'quiet', start: 'quiet' }

const dayOf: Readonly<Record<DateKind, (entry: Entry) => string | undefined>> = {
  notice: ({ noticeOn }) => noticeOn,
  end: ({ endsOn }) => endsOn,
  due: ({ due }) => due,
  start: ({ startsOn }) => startsOn,
}

/** Every day on which something starts, ends, must be decided or falls due; on a day what must be decided comes first. */
export function datesByDay(entries: readonly Entry[]): ReadonlyMap<string, readonly PortfolioDate[]> {
  const days = new Map<string, PortfolioDate[]>()
  for (const kind of dateKinds)
    for (const entry of entries) {
      const day = entry.standing === 'former' ? undefined : dayOf[kind](entry)
      if (day === undefined) continue
      const here = days.get(day)
      if (here) here.push({ kind, entry })
      else days.set(day, [{ kind, entry }])
    }
  return days
}

/** The days from one on that hold something, the nearest first. */
export const nextDays = (days: ReadonlyMap<string, unknown>, from: string, most: number): readonly string[] =>
  [...days.keys()]
    .filter((day) => day > from)
    .sort()
    .slice(0, most)

/** Every date of every day, the earliest first. */
export const inOrder = (days: ReadonlyMap<string, readonly PortfolioDate[]>) =>
  [...days]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .flatMap(([on, dates]) => dates.map((date) => ({ on, ...date })))
