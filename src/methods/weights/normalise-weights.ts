import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumbers } from '#src/methods/number-checks.ts'

/**
 * Weights in any unit, scaled to sum 1. Errors: too-few, length-mismatch (where a number is expected), out-of-range
 * (negative), not-positive (all are 0).
 */
export function normaliseWeights(weights: readonly number[], path = 'weights', expected?: number): readonly number[] {
  if (expected !== undefined) checkLength(weights, expected, path)
  checkNumbers(weights, path, { atLeast: 0 })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum < 1e-100) throw new MethodError('not-positive', path, 'At least one weight must be greater than zero.')
  return weights.map((weight) => weight / sum)
}
