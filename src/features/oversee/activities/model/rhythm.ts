import { type Frequency, periodStart } from '#src/kit/period.ts'

export interface Span {
  readonly start: string
  readonly end: string
}

/** How the periods of a file become periods of a measure: of which length, and by which of their days each is placed. */
export interface Rhythm {
  readonly frequency: Frequency
  readonly anchor: 'start' | 'end'
}

const frequencies: readonly { readonly frequency: Frequency; readonly days: number }[] = [
  { frequency: 'year', days: 250 },
  { frequency: 'half-year', days: 135 },
  { frequency: 'quarter', days: 45 },
  { frequency: 'month', days: 10 },
  { frequency: 'week', days: 0 },
]

/** The length that the periods have, or the next shorter one in which no two of them fall together. */
export function findRhythm(spans: readonly Span[], given?: Frequency): Rhythm {
  const lengths = spans.map(({ start, end }) => daysBetween(start, end)).sort((one, other) => one - other)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 365
  const from = frequencies.findIndex(({ days }) => usual >= days)
  const candidates = given ? [given] : frequencies.slice(Math.max(0, from)).map(({ frequency }) => frequency)
  for (const frequency of candidates)
    for (const anchor of ['start', 'end'] as const) {
      const rhythm = { frequency, anchor }
      if (new Set(spans.map((span) => placeOf(span, rhythm))).size === spans.length) return rhythm
    }
  return { frequency: given ?? candidates[0] ?? 'year', anchor: 'start' }
}

/** The first day of the measure's period that a period of the file is kept under. */
export const placeOf = (span: Span, { frequency, anchor }: Rhythm): string => periodStart(span[anchor], frequency)

function daysBetween(start: string, end: string): number {
  return Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days
}
