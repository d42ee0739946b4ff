import { mean, median } from 'simple-statistics'
import { normalQuantile } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import { type DetectionRule, detectRule, type RuleSignal } from '#src/methods/signals/detection-rules.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface XmrOptions {
  /** "mean" (default), "median" for the median variant, or a centre line set by hand. */
  readonly centre?: 'mean' | 'median' | number
  /** "wheeler" (default) are the rounded published factors, "d2" the exact ones. */
  readonly constants?: 'wheeler' | 'd2'
  /** First and last index, both included, of the points that the limits are computed from. All unless stated. */
  readonly from?: number
  readonly to?: number
  readonly rules?: readonly DetectionRule[]
}

export interface XmrChart {
  readonly centre: number
  /** Absolute differences of neighbours; the one at index i lies between the values i and i + 1. */
  readonly movingRanges: readonly number[]
  /** Mean and median of the moving ranges inside the window. */
  readonly meanMovingRange: number
  readonly medianMovingRange: number
  readonly lower: number
  readonly upper: number
  readonly upperRange: number
  /** Indices of values outside the limits, and of moving ranges above theirs. */
  readonly outside: readonly number[]
  readonly outsideRanges: readonly number[]
  /** Finds of the run rule: successive values on one side of the centre line. */
  readonly runs: readonly RuleSignal[]
  /** Finds of all the rules that were asked for. */
  readonly signals: readonly RuleSignal[]
  readonly factors: { readonly limits: number; readonly range: number }
}

/** Mean, standard deviation and median of the range of two standard normal values, exactly. */
const D2 = 2 / Math.sqrt(Math.PI)
const D3 = Math.sqrt(2 - 4 / Math.PI)
const D4 = Math.SQRT2 * normalQuantile(0.75)

const FACTORS = {
  wheeler: { mean: { limits: 2.66, range: 3.268 }, median: { limits: 3.145, range: 3.865 } },
  d2: { mean: { limits: 3 / D2, range: 1 + (3 * D3) / D2 }, median: { limits: 3 / D4, range: (D2 + 3 * D3) / D4 } },
} as const

/**
 * XmR chart (individuals and moving range): which points of a series are signals and which are routine variation.
 * Variants: limits are the mean ± 2.66 times the mean moving range, the range limit 3.268 times it ("wheeler"); the
 * median variant takes the median of the values and of the moving ranges with 3.145 and 3.865, which one wild point
 * cannot stretch; "d2" uses the unrounded factors 3/d2 = 2.6587 and D4 = 3.2665. A centre line set by hand keeps the
 * mean moving range. Limits may be computed from a window (`from`, `to`) and are applied to the whole series; the
 * moving range that leads into the window does not count. `rules`: see detection-rules.ts; "8-run" unless stated.
 * Shapes: n values in the order of time, any unit; limits have the unit of the values and are not clipped at 0.
 * Degenerate: a window of equal values has limits equal to the centre, so any other value lies outside.
 * Errors: not-a-number, too-few (fewer than 2 values in the window), not-whole, out-of-range (window). Cost: linear.
 * Source: Wheeler, Understanding Variation, 2nd ed. 2000; Wheeler and Chambers, Understanding SPC, 2nd ed. 1992.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): XmrChart {
  checkNumbers(values, 'x', { fewest: 2 })
  const { from, to } = checkWindow(values.length, options)
  const { centre: chosen = 'mean', constants = 'wheeler', rules = ['8-run'] } = options
  const movingRanges = values.slice(1).map((value, i) => Math.abs(value - values[i]!))
  const windowRanges = movingRanges.slice(from, to)
  const meanMovingRange = mean(windowRanges)
  const medianMovingRange = median(windowRanges)
  const factors = FACTORS[constants][chosen === 'median' ? 'median' : 'mean']
  const range = chosen === 'median' ? medianMovingRange : meanMovingRange
  const centre = centreLine(values.slice(from, to + 1), chosen)
  const spread = factors.limits * range
  const upperRange = factors.range * range
  const size = Math.abs(centre)
  const lines = { centre, sigma: spread / 3 }
  const signals = rules.flatMap((rule) => detectRule(rule, values, lines))
  const runRule = rules.includes('9-run') && !rules.includes('8-run') ? '9-run' : '8-run'
  return {
    centre,
    movingRanges,
    meanMovingRange,
    medianMovingRange,
    lower: centre - spread,
    upper: centre + spread,
    upperRange,
    outside: indicesWhere(values, (value) => compareWithTies(Math.abs(value - centre), spread, size) > 0),
    outsideRanges: indicesWhere(movingRanges, (value) => compareWithTies(value, upperRange, size) > 0),
    runs: detectRule(runRule, values, lines),
    signals,
    factors,
  }
}

function checkWindow(count: number, { from = 0, to = count - 1 }: XmrOptions) {
  checkNumber(from, 'from', { whole: true, atLeast: 0, atMost: count - 1 })
  checkNumber(to, 'to', { whole: true, atLeast: 0, atMost: count - 1 })
  if (to - from < 1) throw new MethodError('too-few', 'to', 'The limits need a window of at least two values.')
  return { from, to }
}

function centreLine(values: readonly number[], chosen: 'mean' | 'median' | number): number {
  if (chosen === 'mean') return mean([...values])
  if (chosen === 'median') return median([...values])
  return checkNumber(chosen, 'centre')
}

function indicesWhere(values: readonly number[], holds: (value: number) => boolean): readonly number[] {
  return values.flatMap((value, i) => (holds(value) ? [i] : []))
}
