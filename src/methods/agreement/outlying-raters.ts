import { mean, median, sampleCorrelation } from 'simple-statistics'
import { checkRatings, type Ratings } from '#src/methods/agreement/rating-table.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { midranks } from '#src/methods/midranks.ts'
import { checkNumber } from '#src/methods/number-checks.ts'

export interface RaterReading {
  readonly rater: number
  /** Mean difference from the others' median: above 0 is generous, below 0 strict. */
  readonly leaning: number
  /** Mean distance from the others' median. */
  readonly distance: number
  /** Rank correlation with the others' median; null with fewer than 3 shared things, or without variation. */
  readonly agreement: number | null
  /** How unusual the distance is among the raters; above the bound counts as outlying. */
  readonly score: number
}

export interface OutlyingRaters {
  readonly raters: readonly RaterReading[]
  readonly outlying: readonly number[]
  readonly bound: number
}

/**
 * Raters whose judgements lie far from those of the others: where a talk is worth more than an average.
 * Variants: distance from the median of the other raters, thing by thing; modified z-score of the distances,
 * 0.6745 · (d − median) / MAD, or with the mean absolute deviation (1.2533) where the MAD is 0; outlying above 3.5.
 * Only distances that are too large count. Agreement is Spearman's ρ with the others' median.
 * Shapes: raters (rows) × things (columns); null is missing.
 * Degenerate: raters who all lie equally far have a score of 0.
 * Errors: too-few (fewer than 3 raters, or a rater who shares nothing with the others), length-mismatch, not-a-number,
 * not-positive (bound).
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993.
 */
export function outlyingRaters(ratings: Ratings, { bound = 3.5 }: { readonly bound?: number } = {}): OutlyingRaters {
  checkRatings(ratings, 'raters', 3)
  checkNumber(bound, 'bound', { positive: true })
  const readings = ratings.map((_, rater) => compareWithOthers(ratings, rater))
  const scores = modifiedZScores(readings.map(({ distance }) => distance))
  const raters = readings.map((reading, rater) => ({ ...reading, score: scores[rater]! }))
  return { raters, outlying: raters.flatMap(({ rater, score }) => (score > bound ? [rater] : [])), bound }
}

function compareWithOthers(ratings: Ratings, rater: number) {
  const shared = ratings[rater]!.flatMap((own, thing) => {
    const others = ratings.flatMap((row, i) => (i === rater ? [] : (row[thing] ?? [])))
    return own === null || others.length === 0 ? [] : [{ own, typical: median(others) }]
  })
  if (shared.length === 0) {
    throw new MethodError('too-few', `raters.${rater}`, 'This rater shares nothing with the others.')
  }
  const differences = shared.map(({ own, typical }) => own - typical)
  return {
    rater,
    leaning: mean(differences),
    distance: mean(differences.map(Math.abs)),
    agreement: rankAgreement(
      shared.map(({ own }) => own),
      shared.map(({ typical }) => typical),
    ),
  }
}

function rankAgreement(own: readonly number[], typical: readonly number[]): number | null {
  if (own.length < 3) return null
  const [first, second] = [midranks(own), midranks(typical)]
  if (first.tieSizes[0] === own.length || second.tieSizes[0] === own.length) return null
  return sampleCorrelation([...first.ranks], [...second.ranks])
}

function modifiedZScores(distances: readonly number[]): readonly number[] {
  const centre = median([...distances])
  const deviations = distances.map((distance) => Math.abs(distance - centre))
  const typical = median(deviations)
  const scale = typical > 1e-12 * centre ? typical / 0.6745 : mean(deviations) * 1.253314
  return distances.map((distance) => (scale <= 1e-12 * centre ? 0 : (distance - centre) / scale))
}
