import { sampleVariance } from 'simple-statistics'
import { checkRatings, completeColumns, type Ratings } from '#src/methods/agreement/rating-table.ts'
import { checkNumber } from '#src/methods/number-checks.ts'

export interface RWg {
  /** Agreement of the group on each item, 0 to 1. */
  readonly items: readonly number[]
  /** Agreement on the items as one scale; for a single item the same. */
  readonly rWg: number
  /** Variance of each item, and the variance if everybody answered at random. */
  readonly variances: readonly number[]
  readonly expectedVariance: number
  /** Items on which people differ more than at random; their agreement counts as 0. */
  readonly worseThanRandom: readonly number[]
  readonly raters: number
  /** Items left out because an answer was missing. */
  readonly dropped: number
}

/**
 * r_wg: how far the members of one group agree in their answers, against answers at random.
 * Variants: uniform null distribution, (A² − 1) / 12 for A answer options; single item 1 − s² / σ²; several items
 * r_wg(J) with the mean variance; sample variances; what would fall below 0 counts as 0 and is named.
 * Shapes: raters (rows) × items (columns); answers on a scale of `options` steps; null is missing and leaves out the
 * item. Errors: too-few (fewer than 2 raters or no complete item), length-mismatch, not-a-number, not-whole,
 * out-of-range (options below 2).
 * Source: James, Demaree and Wolf, Estimating within-group interrater reliability, J. Applied Psychology 69, 1984.
 */
export function rWg(raters: Ratings, options: number): RWg {
  checkNumber(options, 'options', { whole: true, atLeast: 2 })
  const { complete, dropped } = completeColumns(checkRatings(raters, 'raters'), 'raters', 1)
  const expectedVariance = (options ** 2 - 1) / 12
  const variances = complete[0]!.map((_, item) => sampleVariance(complete.map((row) => row[item]!)))
  const ratios = variances.map((variance) => variance / expectedVariance)
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  const agreed = Math.max(0, 1 - mean) * ratios.length
  return {
    items: ratios.map((ratio) => Math.max(0, 1 - ratio)),
    rWg: agreed === 0 ? 0 : agreed / (agreed + mean),
    variances,
    expectedVariance,
    worseThanRandom: ratios.flatMap((ratio, item) => (ratio > 1 ? [item] : [])),
    raters: raters.length,
    dropped,
  }
}
