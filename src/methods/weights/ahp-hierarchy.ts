import { checkLength } from '#src/methods/number-checks.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

export interface HierarchyScores {
  /** Global priorities of the alternatives, sum 1. */
  readonly scores: readonly number[]
  readonly ranks: readonly number[]
  /** What each criterion adds to each score: criteria × alternatives. */
  readonly contributions: readonly (readonly number[])[]
}

/**
 * Scores of alternatives in a hierarchy of goal, criteria and alternatives.
 * Variant: distributive synthesis: criteria weights and the priorities under each criterion are scaled to sum 1 and
 * the scores are their weighted sums, so the scores sum to 1 too (adding an alternative may change the order of others;
 * see rankReversal).
 * Shapes: c criteria weights; `local` has a row of n priorities for each criterion.
 * Errors: too-few, length-mismatch, out-of-range (negative), not-positive (a row of zeros).
 * Source: Saaty 1980; on the modes of synthesis Saaty, Fundamentals of Decision Making, 1994.
 */
export function ahpHierarchy(criteria: readonly number[], local: readonly (readonly number[])[]): HierarchyScores {
  const weights = normaliseWeights(criteria, 'criteria')
  checkLength(local, weights.length, 'local')
  const alternatives = local[0]!.length
  const contributions = local.map((row, criterion) =>
    normaliseWeights(row, `local.${criterion}`, alternatives).map((priority) => priority * weights[criterion]!),
  )
  const scores = contributions[0]!.map((_, i) => contributions.reduce((sum, row) => sum + row[i]!, 0))
  return { scores, ranks: rankScores(scores), contributions }
}
