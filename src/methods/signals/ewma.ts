import { checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface Ewma {
  readonly ewma: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  /** Indices, from 0, of averages outside their limits. */
  readonly signals: readonly number[]
}

/**
 * EWMA chart: a moving average that remembers, for small lasting shifts.
 * Variants: z_i = λ·x_i + (1 − λ)·z_{i−1} from `start` (target or mean); exact limits, which widen from point to point:
 * start ± L·σ·√(λ / (2 − λ) · (1 − (1 − λ)^{2i})).
 * Degenerate: λ = 1 is a chart of single values; no values give an empty chart.
 * Errors: not-a-number, not-positive (sigma, lambda, l), out-of-range (λ above 1).
 * Source: Roberts 1959; Montgomery, Introduction to Statistical Quality Control, 8th ed. 2019, section 9.2.
 */
export function ewma(
  values: readonly number[],
  { start, sigma, lambda, l }: { readonly start: number; readonly sigma: number; readonly lambda: number; readonly l: number },
): Ewma {
  checkNumbers(values, 'x', { fewest: 0 })
  checkNumber(start, 'start')
  checkNumber(sigma, 'sigma', { positive: true })
  checkNumber(lambda, 'lambda', { positive: true, atMost: 1 })
  checkNumber(l, 'l', { positive: true })
  let average = start
  const averages = values.map((value) => {
    average = lambda * value + (1 - lambda) * average
    return average
  })
  const widths = values.map((_, i) => l * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)))))
  const signals = averages.flatMap((value, i) =>
    compareWithTies(Math.abs(value - start), widths[i]!, Math.abs(start)) > 0 ? [i] : [],
  )
  return {
    ewma: averages,
    lower: widths.map((width) => start - width),
    upper: widths.map((width) => start + width),
    signals,
  }
}
