import { checkLength, checkMatrix } from '#src/methods/number-checks.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

export type Direction = 'max' | 'min'

/** The one input of all ranking methods: what each alternative reaches on each criterion. */
export interface DecisionTable {
  /** Alternatives × criteria. */
  readonly matrix: readonly (readonly number[])[]
  /** Importance of the criteria, in any unit; scaled to sum 1. */
  readonly weights: readonly number[]
  /** Whether more or less of a criterion is better; "max" for all unless given. */
  readonly directions?: readonly Direction[]
}

export interface CheckedTable {
  readonly matrix: readonly (readonly number[])[]
  readonly weights: readonly number[]
  readonly directions: readonly Direction[]
}

/**
 * Checks that the parts of a decision table fit and scales the weights to sum 1.
 * Errors: too-few, length-mismatch, not-a-number, out-of-range (a negative weight), not-positive (all weights 0).
 */
export function checkTable({ matrix, weights, directions }: DecisionTable): CheckedTable {
  const { columns } = checkMatrix(matrix)
  if (directions) checkLength(directions, columns, 'directions')
  return {
    matrix,
    weights: normaliseWeights(weights, 'weights', columns),
    directions: directions ?? Array.from({ length: columns }, () => 'max' as const),
  }
}
