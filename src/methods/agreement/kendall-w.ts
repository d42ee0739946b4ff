import { checkRatings, completeColumns, type Ratings } from '#src/methods/agreement/rating-table.ts'
import { chiSquareUpper } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { midranks } from '#src/methods/midranks.ts'

export interface KendallW {
  /** 0 is no agreement, 1 the same order by all; corrected for ties. */
  readonly w: number
  readonly wUncorrected: number
  readonly chiSquare: number
  readonly df: number
  readonly p: number
  /** Sum of ranks of each thing rated: the order of the group. */
  readonly rankSums: readonly number[]
  /** Columns left out because a value was missing. */
  readonly dropped: number
}

/**
 * Kendall's coefficient of concordance W: do several raters put the same things in the same order.
 * Variants: midranks; corrected for ties; χ² = m(n − 1)W with n − 1 degrees of freedom (Friedman's test), rough below
 * about seven things. A column with a missing value is left out.
 * Shapes: m raters (rows) × n things (columns), any order scale.
 * Errors: too-few (fewer than 2 raters or 2 complete columns), length-mismatch, not-a-number, no-variation (every rater
 * ties everything). Cost: m · n log n.
 * Source: Kendall, Rank Correlation Methods, 4th ed. 1970; Siegel and Castellan, Nonparametric Statistics, 2nd ed. 1988.
 */
export function kendallW(raters: Ratings): KendallW {
  const { complete, dropped } = completeColumns(checkRatings(raters, 'raters'), 'raters', 2)
  const ranked = complete.map((row) => midranks(row))
  const count = complete[0]!.length
  const rankSums = complete[0]!.map((_, j) => ranked.reduce((sum, { ranks }) => sum + ranks[j]!, 0))
  const middle = (raters.length * (count + 1)) / 2
  const squares = rankSums.reduce((sum, rankSum) => sum + (rankSum - middle) ** 2, 0)
  const ties = ranked.flatMap(({ tieSizes }) => tieSizes).reduce((sum, size) => sum + size ** 3 - size, 0)
  const largest = raters.length ** 2 * (count ** 3 - count)
  if (largest === raters.length * ties)
    throw new MethodError('no-variation', 'raters', 'Every rater rates everything the same.')
  const w = Math.min(1, (12 * squares) / (largest - raters.length * ties))
  const chiSquare = raters.length * (count - 1) * w
  const df = count - 1
  return { w, wUncorrected: (12 * squares) / largest, chiSquare, df, p: chiSquareUpper(chiSquare, df), rankSums, dropped }
}
