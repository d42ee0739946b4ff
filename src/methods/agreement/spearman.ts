import { sampleCorrelation } from 'simple-statistics'
import { rankPairs } from '#src/methods/agreement/paired-lists.ts'
import { studentTwoSided } from '#src/methods/distributions.ts'

export interface Spearman {
  readonly rho: number
  /** Two-sided. */
  readonly p: number
  readonly n: number
}

/**
 * Spearman's rank correlation ρ: do two lists rise together, straight or not.
 * Variants: Pearson's correlation of midranks (ties allowed); p from Student's t with n − 2 degrees of freedom, as
 * SciPy and R for larger n.
 * Degenerate: perfect agreement or disagreement has p 0. Errors: too-few (fewer than 3), length-mismatch, not-a-number,
 * no-variation. Cost: n log n.
 * Source: Spearman 1904; Kendall, Rank Correlation Methods, 4th ed. 1970.
 */
export function spearman(x: readonly number[], y: readonly number[]): Spearman {
  const ranked = rankPairs(x, y, 3)
  const correlation = sampleCorrelation([...ranked.x.ranks], [...ranked.y.ranks])
  // Rounding may put a perfect correlation a hair beyond one.
  const rho = 1 - Math.abs(correlation) < 1e-14 ? Math.sign(correlation) : correlation
  const freedom = x.length - 2
  const p = Math.abs(rho) === 1 ? 0 : studentTwoSided(rho * Math.sqrt(freedom / ((1 - rho) * (1 + rho))), freedom)
  return { rho, p, n: x.length }
}
