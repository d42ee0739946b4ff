import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumbers } from '#src/methods/number-checks.ts'

export interface Gini {
  /** Population form: 0 is all the same, (n − 1) / n one has everything. */
  readonly gini: number
  /** Small-sample form: reaches 1 when one has everything; null for a single value. */
  readonly giniUnbiased: number | null
}

/**
 * Gini coefficient: how unevenly something (speaking time, contributions, commitments) is spread.
 * Variants: population form, half the relative mean difference; small-sample form, times 1 / (1 − Σw²) for weights that
 * sum to 1, which is n / (n − 1) for equal ones. Weights say how many each value stands for.
 * Shapes: n values of 0 or more in any unit. Degenerate: all values 0 are evenly spread, 0; a single value is 0, and
 * its small-sample form null.
 * Errors: too-few, not-a-number, out-of-range (negative), length-mismatch, not-positive (all weights 0). Cost: n log n.
 * Source: Gini 1912; Deltas, The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85, 2003.
 */
export function gini(values: readonly number[], weights?: readonly number[]): Gini {
  checkNumbers(values, 'values', { atLeast: 0 })
  if (weights) {
    checkLength(weights, values.length, 'weights')
    checkNumbers(weights, 'weights', { atLeast: 0 })
  }
  const given = weights ?? values.map(() => 1)
  const sum = given.reduce((total, weight) => total + weight, 0)
  if (sum < 1e-100) throw new MethodError('not-positive', 'weights', 'At least one weight must be greater than zero.')
  const people = values
    .map((value, i) => ({ value, weight: given[i]! / sum }))
    .sort((first, second) => first.value - second.value)
  const mean = people.reduce((total, { value, weight }) => total + value * weight, 0)
  let below = 0
  let spread = 0
  for (const { value, weight } of people) {
    spread += weight * value * (2 * below + weight - 1)
    below += weight
  }
  // Rounding may leave a hair below zero.
  const coefficient = mean === 0 ? 0 : Math.max(0, spread / mean)
  const concentration = people.reduce((total, { weight }) => total + weight ** 2, 0)
  return { gini: coefficient, giniUnbiased: 1 - concentration < 1e-12 ? null : coefficient / (1 - concentration) }
}
