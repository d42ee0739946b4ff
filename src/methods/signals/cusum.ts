import { checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface Cusum {
  /** How far the values have piled up above and below the target, never below 0. */
  readonly high: readonly number[]
  readonly low: readonly number[]
  /** Index, from 0, of the first sum above h; null where there is none. */
  readonly firstSignal: number | null
  readonly side: 'high' | 'low' | 'both' | null
  /** Index at which the sum that signals began to rise: the likely start of the shift. */
  readonly startedAt: number | null
}

/**
 * Tabular CUSUM: small lasting shifts from a target, seen earlier than by single points.
 * Variants: one-sided sums high_i = max(0, x_i − target − k + high_{i−1}) and low_i = max(0, target − k − x_i +
 * low_{i−1}), from 0, no reset after a signal; a signal is a sum above h. k (slack) and h (decision interval) are in
 * the unit of the values; with `sigma` they count standard deviations.
 * Degenerate: no values give no sums. Errors: not-a-number, out-of-range (negative k), not-positive (h, sigma).
 * Source: Page 1954; Montgomery, Introduction to Statistical Quality Control, 8th ed. 2019, section 9.1.
 */
export function cusum(
  values: readonly number[],
  { target, k, h, sigma = 1 }: { readonly target: number; readonly k: number; readonly h: number; readonly sigma?: number },
): Cusum {
  checkNumbers(values, 'x', { fewest: 0 })
  checkNumber(target, 'target')
  checkNumber(sigma, 'sigma', { positive: true })
  const slack = sigma * checkNumber(k, 'k', { atLeast: 0 })
  const interval = sigma * checkNumber(h, 'h', { positive: true })
  const high = pileUp(values, (value) => value - target - slack)
  const low = pileUp(values, (value) => target - slack - value)
  const isSignal = (sum: number) => compareWithTies(sum, interval, Math.abs(target)) > 0
  const [firstHigh, firstLow] = [high.findIndex(isSignal), low.findIndex(isSignal)]
  const found = [firstHigh, firstLow].filter((place) => place >= 0)
  if (found.length === 0) return { high, low, firstSignal: null, side: null, startedAt: null }
  const firstSignal = Math.min(...found)
  const side = firstHigh === firstLow ? 'both' : firstSignal === firstHigh ? 'high' : 'low'
  const sums = side === 'low' ? low : high
  return { high, low, firstSignal, side, startedAt: sums.lastIndexOf(0, firstSignal) + 1 }
}

function pileUp(values: readonly number[], excess: (value: number) => number): readonly number[] {
  let sum = 0
  return values.map((value) => {
    sum = Math.max(0, sum + excess(value))
    return sum
  })
}
