import { checkNumber } from '#src/methods/number-checks.ts'

/**
 * The same weight for every criterion, sum 1: what to compare every other weighting with, hard to beat when nobody
 * knows better. Errors: not-whole, out-of-range (below 1 or above 1000).
 * Source: Dawes, The robust beauty of improper linear models, American Psychologist 34, 1979.
 */
export function equalWeights(count: number): readonly number[] {
  checkNumber(count, 'n', { whole: true, atLeast: 1, atMost: 1000 })
  return Array.from({ length: count }, () => 1 / count)
}
