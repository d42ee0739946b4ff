import { checkNumber } from '#src/methods/number-checks.ts'

/**
 * Weights from nothing but an order of importance: the centre of all weights that respect the order.
 * Variant: rank-order centroid, w_i = (1/i + 1/(i + 1) + … + 1/n) / n, the most important first.
 * Degenerate: one item weighs 1. Errors: not-whole, out-of-range (below 1 or above 1000).
 * Source: Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42, 1996.
 */
export function rankOrderCentroid(count: number): readonly number[] {
  checkNumber(count, 'n', { whole: true, atLeast: 1, atMost: 1000 })
  const weights: number[] = new Array(count)
  let tail = 0
  for (let position = count; position >= 1; position--) {
    tail += 1 / position
    weights[position - 1] = tail / count
  }
  return weights
}
