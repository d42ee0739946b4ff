import { MethodError } from '#src/methods/method-error.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

export interface SwingWeights {
  readonly weights: readonly number[]
  /** Criteria whose swing matters most. */
  readonly first: readonly number[]
}

/**
 * Weights from swings: how much it is worth to lift each criterion from its worst to its best level.
 * Variant: the most valuable swing gets 100 points, every other one its share of that; weights are the points divided
 * by their sum. Shapes: points 0 to 100, one a criterion, at least one of them 100.
 * Errors: too-few, out-of-range (negative, above 100, or no swing has 100).
 * Source: von Winterfeldt and Edwards, Decision Analysis and Behavioral Research, 1986.
 */
export function swingWeights(points: readonly number[]): SwingWeights {
  const weights = normaliseWeights(points, 'points')
  points.forEach((value, i) => {
    if (value > 100) throw new MethodError('out-of-range', `points.${i}`, 'A swing has at most 100 points.')
  })
  const first = points.flatMap((value, i) => (value === 100 ? [i] : []))
  if (first.length === 0) throw new MethodError('out-of-range', 'points', 'The most valuable swing must have 100 points.')
  return { weights, first }
}
