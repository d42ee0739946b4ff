export type FormatPlace = {
  readonly locale: string
  readonly timeZone: string
  /** What stands in a list keeps its own direction of writing, as values of messages do; the list itself runs from right to left. */
  readonly isolates?: boolean
}
/** `26 Nov`, `Thu 26 Nov`, `26 Nov 2026`, `Thursday, 26 November 2026`, as the locale writes them. */
export type DateLength = 'short' | 'week' | 'medium' | 'long'
export type Formats = ReturnType<typeof createFormats>

const days: Record<DateLength, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  week: { weekday: 'short', day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

/**
 * Dates, numbers and lists as this reader writes them. Moments are ISO instants (`2026-11-26T08:00:00Z`), days are ISO days
 * (`2026-11-26`): a day has no zone and must never shift by one. Intl with Date is enough here and needs no Temporal.
 */
export function createFormats({ locale, timeZone, isolates = false }: FormatPlace) {
  const dateFormat = remember((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))
  const numberFormat = remember((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
  const listFormat = remember((options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options))
  const collator = new Intl.Collator(locale, { numeric: true })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  return {
    locale,
    timeZone,
    day: (day: string, length: DateLength = 'medium') =>
      dateFormat({ ...days[length], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    month: (day: string, length: 'narrow' | 'short' | 'long' = 'short') =>
      dateFormat({ month: length, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    monthOfYear: (day: string) =>
      dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    dayOfMonth: (day: string) => dateFormat({ day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    weekdayOf: (day: string, length: 'short' | 'long' = 'short') =>
      dateFormat({ weekday: length, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    /** With which day the week begins: 1 is Monday, 7 Sunday. */
    firstDay: firstDayOf(locale),
    date: (instant: string, length: DateLength = 'medium', zone = timeZone) =>
      dateFormat({ ...days[length], timeZone: zone }).format(new Date(instant)),
    time: (instant: string, zone = timeZone) =>
      dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant)),
    weekday: (instant: string, zone = timeZone) => dateFormat({ weekday: 'short', timeZone: zone }).format(new Date(instant)),
    number: (value: number, options: Intl.NumberFormatOptions = {}) => numberFormat(options).format(value),
    /** An exact decimal, as its text: it never becomes a double. */
    decimal: (text: string, options: Intl.NumberFormatOptions = {}) =>
      numberFormat({ maximumFractionDigits: 12, ...options }).format(text as Intl.StringNumericLiteral),
    percent: (share: number, digits = 0) => numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(share),
    list: (items: readonly string[], type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction') => {
      const format = listFormat({ type, style: type === 'unit' ? 'short' : 'long' })
      return isolates ? `\u200F${format.format(items.map((item) => `\u2068${item}\u2069`))}` : format.format(items)
    },
    /** How far an instant lies from another, in the largest unit that fits: `in 3 days`, `yesterday`. */
    relative: (instant: string, from: string) => {
      const { amount, unit } = distance(Date.parse(instant) - Date.parse(from))
      return relative.format(amount, unit)
    },
    /** How far a day lies from another, in days up to two weeks, then weeks, months, years. */
    relativeDay: (day: string, from: string) => {
      const between = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY
      const { amount, unit } = Math.abs(between) < 14 ? { amount: between, unit: 'day' as const } : distance(between * DAY)
      return relative.format(amount, unit)
    },
    // As the collator gives it, and not wrapped: it is called a hundred thousand times where ten thousand rows are sorted.
    compare: collator.compare,
  }
}

/** Where neither the browser nor the server knows, the week begins on Monday (ISO 8601). */
function firstDayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return known.getWeekInfo?.().firstDay ?? 1
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const steps: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly length: number; readonly from: number }[] = [
  { unit: 'year', length: 365.25 * DAY, from: 345 * DAY },
  { unit: 'month', length: 30.44 * DAY, from: 45 * DAY },
  { unit: 'week', length: 7 * DAY, from: 14 * DAY },
  { unit: 'day', length: DAY, from: 22 * HOUR },
  { unit: 'hour', length: HOUR, from: 50 * MINUTE },
  { unit: 'minute', length: MINUTE, from: 45_000 },
]

function distance(milliseconds: number): { amount: number; unit: Intl.RelativeTimeFormatUnit } {
  const step = steps.find(({ from }) => Math.abs(milliseconds) >= from)
  return step ? { amount: Math.round(milliseconds / step.length), unit: step.unit } : { amount: 0, unit: 'second' }
}

// Intl objects are dear to make and cheap to use: one for each set of options.
function remember<Options extends object, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = new Map<string, Made>()
  return (options) => {
    const key = JSON.stringify(options)
    const found = made.get(key) ?? make(options)
    made.set(key, found)
    return found
  }
}
