import { midranks } from '#src/methods/midranks.ts'
import { checkNumbers } from '#src/methods/number-checks.ts'

export interface Pettitt {
  /** The largest |U|. */
  readonly k: number
  /** Index, from 0, of the first value after the change: so many values lie before it. The earliest where several tie. */
  readonly t: number
  readonly p: number
  /** U after 1, 2 … n values: the curve whose peak is the change. */
  readonly u: readonly number[]
}

/**
 * Pettitt's test for one change point: did the level of a series shift, and where.
 * Variant: two-sided, U from midranks (ties allowed), p ≈ 2·exp(−6K² / (n³ + n²)), capped at 1; the approximation is
 * good for p below one half. `t` is the number that R's trend::pettitt.test reports.
 * Degenerate: equal values everywhere give k 0, t 1, p 1.
 * Errors: too-few (fewer than 2), not-a-number. Cost: n log n.
 * Source: Pettitt, A non-parametric approach to the change-point problem, Applied Statistics 28, 1979.
 */
export function pettitt(y: readonly number[]): Pettitt {
  checkNumbers(y, 'y', { fewest: 2 })
  const count = y.length
  const { ranks } = midranks(y)
  let rankSum = 0
  const u = ranks.map((rank, i) => {
    rankSum += rank
    return 2 * rankSum - (i + 1) * (count + 1)
  })
  const heights = u.map(Math.abs)
  // Not Math.max(...heights): a long series would overflow the argument list.
  const k = heights.reduce((largest, height) => Math.max(largest, height), 0)
  return { k, t: heights.indexOf(k) + 1, p: Math.min(1, 2 * Math.exp((-6 * k * k) / (count ** 3 + count ** 2))), u }
}
