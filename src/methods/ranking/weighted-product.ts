import { checkNumber } from '#src/methods/number-checks.ts'
import { checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { scaleTable } from '#src/methods/ranking/scaled-columns.ts'

export interface WeightedProduct {
  readonly scores: readonly number[]
  readonly ranks: readonly number[]
  /** What each criterion multiplies each score by: alternatives × criteria. */
  readonly factors: readonly (readonly number[])[]
  /** The weights that were used, sum 1. */
  readonly weights: readonly number[]
}

/**
 * Weighted product: the score is the product of the values, each to the power of its weight, so a very bad value cannot
 * be bought back and units cancel.
 * Variants: with "none" (the default) the values are taken as they are and the weight of a criterion to be minimised is
 * its negative exponent; otherwise see normalise. Weights are scaled to sum 1.
 * Degenerate: one alternative ranks 1; a value of 0 on a criterion to be maximised makes the score 0, unless the
 * criterion weighs nothing. Errors: those of checkTable and normalise, out-of-range (a negative value), not-positive
 * (a value of 0 to be minimised).
 * Source: Bridgman 1922; Miller and Starr 1969; Triantaphyllou, Multi-Criteria Decision Making Methods, 2000.
 */
export function weightedProduct(
  table: DecisionTable,
  { normalisation = 'none' }: { readonly normalisation?: Normalisation } = {},
): WeightedProduct {
  const checked = checkTable(table)
  const { directions, weights } = checked
  const scaled = scaleTable(checked, normalisation, 'turned')
  const isTurnedHere = (j: number) => normalisation === 'none' && directions[j] === 'min'
  scaled.forEach((row, i) => {
    row.forEach((value, j) => {
      checkNumber(value, `matrix.${i}.${j}`, isTurnedHere(j) ? { positive: true } : { atLeast: 0 })
    })
  })
  const factors = scaled.map((row) => row.map((value, j) => value ** (isTurnedHere(j) ? -weights[j]! : weights[j]!)))
  const scores = factors.map((row) => row.reduce((product, factor) => product * factor, 1))
  return { scores, ranks: rankScores(scores), factors, weights }
}
