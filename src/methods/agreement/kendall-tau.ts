import { rankPairs } from '#src/methods/agreement/paired-lists.ts'
import { normalTwoSided } from '#src/methods/distributions.ts'

export interface KendallTau {
  readonly tauB: number
  /** Concordant minus discordant pairs. */
  readonly s: number
  readonly concordant: number
  readonly discordant: number
  /** Two-sided; null with ties or more than 50 pairs of values. */
  readonly pExact: number | null
  /** Two-sided, normal approximation corrected for ties, without continuity correction. */
  readonly pNormal: number
}

const EXACT_UP_TO = 50

/**
 * Kendall's rank correlation τ-b: do two assessors, or two measures, put things in the same order.
 * Variants: τ-b, corrected for ties; exact p from the distribution of the number of inversions; normal p with the
 * variance of S for ties, as SciPy's "asymptotic" and R without continuity.
 * Shapes: n pairs, any order scale. Degenerate: see errors.
 * Errors: too-few (fewer than 2), length-mismatch, not-a-number, no-variation. Cost: n² time.
 * Source: Kendall, Rank Correlation Methods, 4th ed. 1970.
 */
export function kendallTau(x: readonly number[], y: readonly number[]): KendallTau {
  const ranked = rankPairs(x, y, 2)
  const { concordant, discordant } = countPairs(ranked.x.ranks, ranked.y.ranks)
  const count = x.length
  const pairs = (count * (count - 1)) / 2
  const [tiesX, tiesY] = [tieSums(ranked.x.tieSizes), tieSums(ranked.y.tieSizes)]
  const s = concordant - discordant
  const variance =
    (count * (count - 1) * (2 * count + 5) - tiesX.spread - tiesY.spread) / 18 +
    (2 * tiesX.pairs * tiesY.pairs) / (count * (count - 1)) +
    (count > 2 ? (tiesX.triples * tiesY.triples) / (9 * count * (count - 1) * (count - 2)) : 0)
  const exact = tiesX.pairs + tiesY.pairs === 0 && count <= EXACT_UP_TO
  return {
    tauB: Math.max(-1, Math.min(1, s / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs)))),
    s,
    concordant,
    discordant,
    pExact: exact ? exactP(Math.min(concordant, discordant), count) : null,
    pNormal: normalTwoSided(s / Math.sqrt(variance)),
  }
}

function countPairs(x: readonly number[], y: readonly number[]) {
  let concordant = 0
  let discordant = 0
  for (let j = 1; j < x.length; j++) {
    for (let i = 0; i < j; i++) {
      const product = (x[j]! - x[i]!) * (y[j]! - y[i]!)
      if (product > 0) concordant++
      else if (product < 0) discordant++
    }
  }
  return { concordant, discordant }
}

function tieSums(sizes: readonly number[]) {
  const total = (term: (size: number) => number) => sizes.reduce((sum, size) => sum + term(size), 0)
  return {
    pairs: total((size) => (size * (size - 1)) / 2),
    triples: total((size) => size * (size - 1) * (size - 2)),
    spread: total((size) => size * (size - 1) * (2 * size + 5)),
  }
}

/** Twice the share of orders with no more inversions than this; shares are built up one item at a time. */
function exactP(inversions: number, count: number): number {
  let shares: readonly number[] = [1]
  for (let items = 2; items <= count; items++) {
    const next: number[] = new Array(shares.length + items - 1).fill(0)
    shares.forEach((share, place) => {
      for (let added = 0; added < items; added++) next[place + added]! += share / items
    })
    shares = next
  }
  const tail = shares.slice(0, inversions + 1).reduce((sum, share) => sum + share, 0)
  return Math.min(1, 2 * tail)
}
