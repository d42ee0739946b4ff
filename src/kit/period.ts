/** How often something is counted. A period is known by its first day, and written as `2026-W05`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
export const frequencies = ['week', 'month', 'quarter', 'half-year', 'year'] as const
export type Frequency = (typeof frequencies)[number]

const months: Readonly<Record<Exclude<Frequency, 'week'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The first day of the period that a day lies in. Weeks begin on Monday (ISO 8601). */
export function periodStart(day: string, frequency: Frequency): string {
  const date = Temporal.PlainDate.from(day)
  if (frequency === 'week') return date.subtract({ days: date.dayOfWeek - 1 }).toString()
  const month = date.month - ((date.month - 1) % months[frequency])
  return date.with({ month, day: 1 }).toString()
}

export const nextPeriod = (start: string, frequency: Frequency): string => movePeriod(start, frequency, 1)
export const previousPeriod = (start: string, frequency: Frequency): string => movePeriod(start, frequency, -1)

/** The last day of the period. */
export const periodEnd = (start: string, frequency: Frequency): string =>
  Temporal.PlainDate.from(nextPeriod(start, frequency)).subtract({ days: 1 }).toString()

function movePeriod(start: string, frequency: Frequency, count: number): string {
  const step = frequency === 'week' ? { weeks: count } : { months: count * months[frequency] }
  return Temporal.PlainDate.from(start).add(step).toString()
}

/** The name of a period, the same everywhere and in every language. */
export function periodKey(start: string, frequency: Frequency): string {
  const { year, month, weekOfYear, yearOfWeek } = Temporal.PlainDate.from(start)
  const written = (of: number) => String(of).padStart(4, '0')
  switch (frequency) {
    case 'week':
      return `${written(yearOfWeek ?? year)}-W${String(weekOfYear ?? 1).padStart(2, '0')}`
    case 'month':
      return `${written(year)}-${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${written(year)}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${written(year)}-H${month > 6 ? 2 : 1}`
    case 'year':
      return written(year)
  }
}

/** A period as somebody wrote it: of some frequency, or a day that lies in one. */
export interface WrittenPeriod {
  readonly kind: Frequency | 'day'
  readonly start: string
}

/**
 * Reads `2026-Q1`, `Q1 2026`, `2026-H2`, `2026-W05`, `2026-03`, `2026`, `2026-03-31` and `31.03.2026`. What could mean two
 * things, such as 03/04/2026, is not read.
 */
export function readPeriod(text: string): WrittenPeriod | undefined {
  const written = text.trim().toUpperCase().replaceAll(/\s+/g, ' ')
  for (const [form, read] of forms) {
    const match = form.exec(written)
    if (match) return read(match.groups ?? {})
  }
  return undefined
}

type Groups = Readonly<Record<string, string>>

const forms: readonly (readonly [RegExp, (parts: Groups) => WrittenPeriod | undefined])[] = [
  [/^(?<year>\d{4})[- ]?Q(?<number>[1-4])$/, (parts) => fromMonth('quarter', parts, 3)],
  [/^Q(?<number>[1-4])[-/ ](?<year>\d{4})$/, (parts) => fromMonth('quarter', parts, 3)],
  [/^(?<year>\d{4})[- ]?H(?<number>[12])$/, (parts) => fromMonth('half-year', parts, 6)],
  [/^H(?<number>[12])[-/ ](?<year>\d{4})$/, (parts) => fromMonth('half-year', parts, 6)],
  [/^(?<year>\d{4})[- ]?W(?<number>\d{2})$/, fromWeek],
  [/^(?<year>\d{4})-(?<number>0[1-9]|1[0-2])$/, (parts) => fromMonth('month', parts, 1)],
  [/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/, fromDay],
  [/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/, fromDay],
  [/^(?<year>\d{4})$/, ({ year = '' }) => ({ kind: 'year', start: `${year}-01-01` })],
]

function fromMonth(kind: Frequency, { year = '', number = '' }: Groups, size: number): WrittenPeriod {
  const month = (Number(number) - 1) * size + 1
  return { kind, start: `${year}-${String(month).padStart(2, '0')}-01` }
}

function fromWeek({ year = '', number = '' }: Groups): WrittenPeriod | undefined {
  // The fourth of January always lies in the first week of its year.
  const first = periodStart(`${year}-01-04`, 'week')
  const start = Temporal.PlainDate.from(first)
    .add({ weeks: Number(number) - 1 })
    .toString()
  return periodKey(start, 'week') === `${year}-W${number}` ? { kind: 'week', start } : undefined
}

function fromDay({ year = '', month = '', day = '' }: Groups): WrittenPeriod | undefined {
  const start = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    return { kind: 'day', start: Temporal.PlainDate.from(start).toString() }
  } catch {
    // The 31st of June is written well and yet no day.
    return undefined
  }
}
