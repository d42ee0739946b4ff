import { comparableFrom, type Definition } from '#src/core/measures/model/definition.ts'
import type { DescribedValue } from '#src/core/measures/model/series.ts'
import { decimalPlaces } from '#src/kit/decimal.ts'
import { readSeries, type SeriesReading } from '#src/methods/signals/read-series.ts'

/** How many of the latest periods the sentence speaks about. */
const recently = 4

/** What a series says, as data: screens, mails and programs put it into words. Periods are named, values are those of the series. */
export interface Reading {
  readonly count: number
  /** Null while there are too few values to tell anything. */
  readonly pattern: Pattern | null
  readonly needed: number
  /** Of the latest periods with a target: how many there were, and how many missed it. */
  readonly targets: { readonly judged: number; readonly missed: number }
  /** Digits after the point that the values themselves have. */
  readonly places: number
}

export interface Pattern {
  readonly stable: boolean
  readonly centre: number
  readonly lower: number
  readonly upper: number
  readonly signals: readonly { readonly period: string; readonly start: string; readonly side: 'above' | 'below' }[]
  readonly runs: readonly { readonly from: string; readonly to: string; readonly side: 'above' | 'below' }[]
  readonly trend: { readonly direction: 'rising' | 'falling'; readonly slope: number } | null
  readonly shift: {
    readonly period: string
    readonly start: string
    readonly direction: 'up' | 'down'
    readonly before: number
    readonly after: number
  } | null
}

/** Reads the values that can be compared with today's; a new unit, rhythm or formula begins a new series. */
export function readMeasure(definitions: readonly Definition[], described: readonly DescribedValue[]): Reading {
  const first = comparableFrom(definitions)
  const points = described.flatMap(({ value, ...point }) =>
    value !== null && point.definition >= first ? [{ ...point, value }] : [],
  )
  const reading = readSeries(points.map(({ value }) => Number(value)))
  const latest = points.slice(-recently).filter(({ state }) => state !== 'no-target')
  return {
    count: points.length,
    pattern: reading.enough ? withPeriods(reading, points) : null,
    needed: reading.enough ? 0 : reading.needed,
    targets: { judged: latest.length, missed: latest.filter(({ state }) => state !== 'on').length },
    places: Math.max(0, ...points.map(({ value }) => decimalPlaces(value))),
  }
}

type Point = Pick<DescribedValue, 'period' | 'start'>

function withPeriods(reading: Extract<SeriesReading, { enough: true }>, points: readonly Point[]): Pattern {
  const at = (index: number) => ({ period: points[index]?.period ?? '', start: points[index]?.start ?? '' })
  const { level, trend, shift } = reading
  return {
    stable: reading.stable,
    ...level,
    signals: reading.signals.map(({ index, side }) => ({ ...at(index), side })),
    runs: reading.runs.map(({ from, to, side }) => ({ from: at(from).period, to: at(to).period, side })),
    trend: trend && { direction: trend.direction, slope: trend.slope },
    shift: shift && { ...at(shift.at), direction: shift.direction, before: shift.before, after: shift.after },
  }
}
