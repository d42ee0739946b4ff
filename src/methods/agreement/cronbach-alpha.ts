import { max, sampleCorrelation, sampleVariance } from 'simple-statistics'
import { checkRatings, completeColumns, type Ratings } from '#src/methods/agreement/rating-table.ts'
import { fisherQuantile } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLevel } from '#src/methods/number-checks.ts'
import { isTied } from '#src/methods/ties.ts'

export interface CronbachAlpha {
  readonly alpha: number
  readonly interval: readonly [number, number]
  /** α of the others when the item is left out; null with two items, or when the others do not vary. */
  readonly alphaIfDropped: readonly (number | null)[]
  /** α from the mean correlation of items; null when an item does not vary. */
  readonly standardised: number | null
  readonly level: number
  readonly items: number
  readonly respondents: number
  /** Respondents left out because an answer was missing. */
  readonly dropped: number
}

/**
 * Cronbach's α: do the questions of a scale measure one thing, so that their mean may be taken.
 * Variants: raw α from sample variances; interval after Feldt with F(n − 1, (n − 1)(k − 1)); standardised α after
 * Spearman and Brown from the mean inter-item correlation. Respondents with a missing answer are left out.
 * Shapes: k items (rows) × n respondents (columns); null is missing.
 * Errors: too-few (fewer than 2 items or 2 complete respondents), length-mismatch, not-a-number, no-variation (all
 * respondents have the same total), out-of-range (level).
 * Source: Cronbach 1951; Feldt 1965; Feldt, Woodruff and Salih, Applied Psychological Measurement 11, 1987.
 */
export function cronbachAlpha(items: Ratings, { level = 0.95 }: { readonly level?: number } = {}): CronbachAlpha {
  checkLevel(level)
  const { complete, dropped } = completeColumns(checkRatings(items, 'items'), 'items', 2)
  const alpha = rawAlpha(complete)
  if (alpha === null) throw new MethodError('no-variation', 'items', 'All respondents have the same total.')
  const [count, respondents] = [complete.length, complete[0]!.length]
  const [between, within] = [respondents - 1, (respondents - 1) * (count - 1)]
  const bound = (probability: number) => 1 - (1 - alpha) * fisherQuantile(probability, between, within)
  return {
    alpha,
    interval: [bound((1 + level) / 2), bound((1 - level) / 2)],
    alphaIfDropped: complete.map((_, item) => (count === 2 ? null : rawAlpha(complete.filter((_, i) => i !== item)))),
    standardised: standardisedAlpha(complete),
    level,
    items: count,
    respondents,
    dropped,
  }
}

function rawAlpha(items: readonly (readonly number[])[]): number | null {
  const totals = items[0]!.map((_, respondent) => items.reduce((sum, item) => sum + item[respondent]!, 0))
  const first = totals[0]!
  const scale = max(items.flat().map(Math.abs))
  if (totals.every((total) => isTied(total, first, scale))) return null
  const spread = items.reduce((sum, item) => sum + sampleVariance([...item]), 0)
  return (items.length / (items.length - 1)) * (1 - spread / sampleVariance(totals))
}

function standardisedAlpha(items: readonly (readonly number[])[]): number | null {
  if (items.some((item) => item.every((value) => isTied(value, item[0]!)))) return null
  const correlations = items.flatMap((item, i) => items.slice(0, i).map((other) => sampleCorrelation([...item], [...other])))
  const mean = correlations.reduce((sum, value) => sum + value, 0) / correlations.length
  const inflated = 1 + (items.length - 1) * mean
  return isTied(inflated, 0, 1) ? null : (items.length * mean) / inflated
}
