import { MethodError } from '#src/methods/method-error.ts'
import { isTied } from '#src/methods/ties.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

/**
 * Weights from a budget of points spread over the criteria (direct rating, constant sum).
 * Variant: the points must add up to the budget, 100 unless stated. Errors: too-few, out-of-range (negative, or a sum
 * that differs from the budget).
 * Source: Doyle, Green and Bottomley, Judging relative importance: direct rating and point allocation are not
 * equivalent, OBHDP 70, 1997.
 */
export function hundredPoints(points: readonly number[], budget = 100): readonly number[] {
  const weights = normaliseWeights(points, 'points')
  const sum = points.reduce((total, value) => total + value, 0)
  if (!isTied(sum, budget))
    throw new MethodError('out-of-range', 'points', `The points must add up to ${budget}; they give ${sum}.`)
  return weights
}
