import { max } from 'simple-statistics'
import { checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { scaleTable } from '#src/methods/ranking/scaled-columns.ts'

export interface WeightedSum {
  readonly scores: readonly number[]
  readonly ranks: readonly number[]
  /** What each criterion adds to each score: alternatives × criteria. */
  readonly contributions: readonly (readonly number[])[]
  /** The weights that were used, sum 1. */
  readonly weights: readonly number[]
}

/**
 * Weighted sum (simple additive weighting): the score is the weighted mean of the values on common scales.
 * Variants: see normalise. With "none" (the default) the values are taken as they are, and a criterion to be minimised
 * counts negatively. Weights are scaled to sum 1.
 * Degenerate: one alternative ranks 1; equal rows are tied. Errors: those of checkTable and normalise.
 * Source: Fishburn 1967; Hwang and Yoon, Multiple Attribute Decision Making, 1981.
 */
export function weightedSum(
  table: DecisionTable,
  { normalisation = 'none' }: { readonly normalisation?: Normalisation } = {},
): WeightedSum {
  const checked = checkTable(table)
  const scaled = scaleTable(checked, normalisation, 'turned')
  const { weights, directions } = checked
  const sign = (j: number) => (normalisation === 'none' && directions[j] === 'min' ? -1 : 1)
  const contributions = scaled.map((row) => row.map((value, j) => sign(j) * weights[j]! * value))
  const scores = contributions.map((row) => row.reduce((sum, part) => sum + part, 0))
  const scale = max(contributions.map((row) => row.reduce((sum, part) => sum + Math.abs(part), 0)))
  return { scores, ranks: rankScores(scores, { scale }), contributions, weights }
}
