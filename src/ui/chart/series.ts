import { dayNumber, type Range } from './scale.ts'

export type SeriesPoint = {
  readonly day: string
  readonly value: number
  /** Beyond what chance explains. */
  readonly signal?: boolean
  /** What happened, in words. */
  readonly note?: string
}

export type Series = {
  readonly name: string
  /** The side it belongs to; ink where it belongs to all. */
  readonly colour?: number
  readonly points: readonly SeriesPoint[]
}

/** A target holds from a day until the next one takes its place. */
export type TargetStep = { readonly from: string; readonly value: number }

export type SeriesFigures = {
  readonly series: readonly Series[]
  readonly target?: readonly TargetStep[]
  /** Where values lie when nothing special happens. */
  readonly expected?: Range
  readonly centre?: number
}

/** The days and values that the picture must hold, with a little air above and below. */
export function extentOf({ series, target = [], expected = undefined, centre }: Loose): { days: Range; values: Range } {
  const points = series.flatMap((one) => one.points)
  const days = points.map((point) => dayNumber(point.day))
  const values = [
    ...points.map((point) => point.value),
    ...target.map((step) => step.value),
    ...(expected ?? []),
    ...(centre === undefined ? [] : [centre]),
  ]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = (high - low || Math.abs(high) || 1) * 0.06
  return { days: [Math.min(...days), Math.max(...days)], values: [low - air, high + air] }
}

type Loose = {
  readonly series: readonly Series[]
  readonly target?: readonly TargetStep[] | undefined
  readonly expected?: Range | undefined
  readonly centre?: number | undefined
}

export type TableRow = {
  readonly day: string
  readonly cells: readonly (SeriesPoint | undefined)[]
  readonly target: number | undefined
}

/** The same figures as rows: one a day, newest first. */
export function seriesRows({ series, target = [] }: Loose): readonly TableRow[] {
  const days = [...new Set(series.flatMap((one) => one.points.map((point) => point.day)))].sort().reverse()
  return days.map((day) => ({
    day,
    cells: series.map((one) => one.points.find((point) => point.day === day)),
    target: target.findLast((step) => step.from <= day)?.value,
  }))
}
