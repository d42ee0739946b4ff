import { normalMargin } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLevel, checkNumber } from '#src/methods/number-checks.ts'

export interface PromoterBands {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

export interface NetPromoterScore {
  /** Share of promoters minus share of detractors, −100 to 100. */
  readonly nps: number
  readonly lower: number
  readonly upper: number
  readonly bands: PromoterBands
  readonly answers: number
  readonly confidence: number
}

/**
 * Net promoter score with an interval: would people recommend this partnership.
 * Variants: bands 0–6, 7–8, 9–10; adjusted Wald interval, ¾ added to promoters and to detractors and 1½ to passives
 * whatever the confidence (0.95 unless stated), clipped to ±100. The score itself is not adjusted and may lie
 * outside the middle of the interval.
 * Errors: too-few (no answers), not-whole, out-of-range (negative counts, confidence).
 * Source: Reichheld 2003; Rocks, Interval estimation for the net promoter score, The American Statistician 70, 2016.
 */
export function netPromoterScore(
  bands: PromoterBands,
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): NetPromoterScore {
  checkLevel(confidence, 'confidence')
  const { promoters, passives, detractors } = bands
  for (const name of ['promoters', 'passives', 'detractors'] as const)
    checkNumber(bands[name], name, { atLeast: 0, whole: true })
  const answers = promoters + passives + detractors
  if (answers === 0) throw new MethodError('too-few', 'promoters', 'At least one answer is needed.')
  const adjusted = answers + 3
  const [up, down] = [(promoters + 0.75) / adjusted, (detractors + 0.75) / adjusted]
  const middle = up - down
  const margin = normalMargin(confidence) * Math.sqrt((up + down - middle ** 2) / adjusted)
  return {
    nps: (100 * (promoters - detractors)) / answers,
    lower: Math.max(-100, 100 * (middle - margin)),
    upper: Math.min(100, 100 * (middle + margin)),
    bands: { promoters, passives, detractors },
    answers,
    confidence,
  }
}

/**
 * Scores of 0 to 10 sorted into bands. Errors: too-few, not-whole, out-of-range.
 */
export function promoterBands(scores: readonly number[]): PromoterBands {
  if (scores.length === 0) throw new MethodError('too-few', 'scores', 'At least one answer is needed.')
  scores.forEach((score, i) => {
    checkNumber(score, `scores.${i}`, { whole: true, atLeast: 0, atMost: 10 })
  })
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return { promoters, passives: scores.length - promoters - detractors, detractors }
}
