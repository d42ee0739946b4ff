import { mean } from 'simple-statistics'
import { checkLevel, checkNumbers } from '#src/methods/number-checks.ts'
import { type MannKendall, mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { type Pettitt, pettitt } from '#src/methods/signals/pettitt.ts'
import { type XmrChart, xmr } from '#src/methods/signals/xmr.ts'

/** The fewest values from which anything is read: as many as the run rule needs. */
export const ENOUGH_VALUES = 8

export interface SeriesLevel {
  readonly centre: number
  readonly lower: number
  readonly upper: number
}

export interface SeriesTrend {
  readonly direction: 'rising' | 'falling'
  /** Change from one value to the next, with its interval. */
  readonly slope: number
  readonly interval: readonly [number, number]
  readonly p: number
}

export interface SeriesShift {
  /** Index of the first value on the new level. */
  readonly at: number
  readonly direction: 'up' | 'down'
  /** Mean before and after. */
  readonly before: number
  readonly after: number
  readonly p: number
}

export type SeriesReading =
  | { readonly enough: false; readonly count: number; readonly needed: number }
  | {
      readonly enough: true
      readonly count: number
      /** No lasting change: no run, no trend, no shift. Single signals may still stand out. */
      readonly stable: boolean
      readonly level: SeriesLevel
      /** Indices of the values outside the limits, in the order of time. */
      readonly signals: readonly { readonly index: number; readonly side: 'above' | 'below' }[]
      /** Eight or more successive values on one side of the centre line: first and last index. */
      readonly runs: readonly { readonly from: number; readonly to: number; readonly side: 'above' | 'below' }[]
      readonly trend: SeriesTrend | null
      readonly shift: SeriesShift | null
    }

/**
 * The plain reading of a series, as data that a screen puts into words in any language ("stable; one signal in March;
 * no trend").
 * Variant: XmR limits after Wheeler (mean, 2.66) with the 8-run rule, Mann–Kendall and Pettitt at `level`. A rising
 * line also looks like a shift to Pettitt and a step also like a trend to Mann–Kendall, so of the two the one that
 * leaves the smaller sum of squares (Sen's line against two means) is told, never both.
 * Degenerate: fewer than 8 values answer `enough: false`; equal values are stable.
 * Errors: not-a-number, out-of-range (level). Cost: as mannKendall.
 */
export function readSeries(values: readonly number[], { level = 0.95 }: { readonly level?: number } = {}): SeriesReading {
  checkNumbers(values, 'y', { fewest: 0 })
  checkLevel(level)
  if (values.length < ENOUGH_VALUES) return { enough: false, count: values.length, needed: ENOUGH_VALUES }
  const chart = xmr(values)
  const test = mannKendall(values, { level })
  const change = betterChange(values, { trend: readTrend(test), shift: readShift(values, pettitt(values), level), test })
  const signals = readSignals(values, chart)
  const runs = chart.runs.map(({ from, to, side }) => ({
    from,
    to,
    side: side === 'above' ? ('above' as const) : ('below' as const),
  }))
  return {
    enough: true,
    count: values.length,
    stable: runs.length === 0 && !change.trend && !change.shift,
    level: { centre: chart.centre, lower: chart.lower, upper: chart.upper },
    signals,
    runs,
    ...change,
  }
}

function readSignals(values: readonly number[], chart: XmrChart) {
  return chart.outside.map((index) => ({
    index,
    side: values[index]! > chart.centre ? ('above' as const) : ('below' as const),
  }))
}

function readTrend(test: MannKendall): SeriesTrend | null {
  if (test.trend === 'no trend') return null
  const direction = test.trend === 'increasing' ? 'rising' : 'falling'
  return { direction, slope: test.sen.slope, interval: test.sen.interval, p: test.p }
}

function readShift(values: readonly number[], { t, p }: Pettitt, level: number): SeriesShift | null {
  if (p >= 1 - level) return null
  const before = mean(values.slice(0, t))
  const after = mean(values.slice(t))
  return { at: t, direction: after > before ? 'up' : 'down', before, after, p }
}

function betterChange(
  values: readonly number[],
  { trend, shift, test }: { trend: SeriesTrend | null; shift: SeriesShift | null; test: MannKendall },
) {
  if (!trend || !shift) return { trend, shift }
  const line = squares(values, (i) => test.sen.intercept + test.sen.slope * i)
  const step = squares(values, (i) => (i < shift.at ? shift.before : shift.after))
  return step < line ? { trend: null, shift } : { trend, shift: null }
}

function squares(values: readonly number[], fitted: (i: number) => number): number {
  return values.reduce((sum, value, i) => sum + (value - fitted(i)) ** 2, 0)
}
