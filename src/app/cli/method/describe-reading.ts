import type { SeriesReading } from '#src/methods/signals/read-series.ts'

/**
 * The reading of a series as an English sentence, for the command line and the documentation. Screens make their own
 * sentence from the same data, in the reader's language.
 */
export function describeReading(reading: SeriesReading, labels?: readonly string[]): string {
  if (!reading.enough) return `too few values to tell: ${reading.count} of ${reading.needed}`
  const nameOf = (index: number) => labels?.[index] ?? `value ${index + 1}`
  const parts = [
    reading.stable ? 'stable' : 'not stable',
    describeSignals(reading.signals.map(({ index }) => nameOf(index))),
    ...reading.runs.map(({ from, to, side }) => `${to - from + 1} values in a row ${side} the mean from ${nameOf(from)} on`),
  ]
  const { shift, trend } = reading
  if (shift) parts.push(`shift ${shift.direction} at ${nameOf(shift.at)}, from ${round(shift.before)} to ${round(shift.after)}`)
  parts.push(trend ? `${trend.direction} trend of ${round(trend.slope)} a step` : 'no trend')
  return parts.join('; ')
}

function describeSignals(names: readonly string[]): string {
  if (names.length === 0) return 'no signal'
  if (names.length === 1) return `one signal in ${names[0]}`
  return `${names.length} signals, in ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)))
}
