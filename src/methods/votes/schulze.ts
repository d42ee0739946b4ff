import { compareWithTies } from '#src/methods/ties.ts'
import { checkCandidates } from '#src/methods/votes/candidates.ts'
import { type RankedBallot, type Ranking, type ReadBallot, readBallots } from '#src/methods/votes/ranked-ballots.ts'

export interface Schulze {
  /** Null when several are tied. */
  readonly winner: string | null
  readonly winners: readonly string[]
  /** How many prefer the row to the column, in the order of the candidates. */
  readonly pairwise: readonly (readonly number[])[]
  /** Strength of the strongest path from the row to the column; 0 where there is none. */
  readonly strongestPaths: readonly (readonly number[])[]
  /** Best first; tied ones stand together. */
  readonly ranking: Ranking
  /** Those tied for the first place; absent when one wins. */
  readonly tie?: readonly string[]
}

/**
 * Schulze method (beatpath): who is preferred to every other one directly or by a stronger chain of preferences.
 * Variants: the strength of a link is the number of votes for the winning side; who is not named on a ballot stands
 * together below all who are; no rule breaks ties. `ranking` takes those whom no remaining one beats, then the next.
 * Degenerate: one candidate wins; without votes all are tied. Counts that are fractions tie within rounding.
 * Errors: too-few (no candidates), duplicate, unknown-name, not-a-number, out-of-range, too-many.
 * Cost: candidates³ plus ballots · candidates².
 * Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36, 2011.
 */
export function schulze(candidates: readonly string[], ballots: readonly RankedBallot[]): Schulze {
  const read = readBallots(checkCandidates(candidates), ballots)
  const voters = read.reduce((sum, { count }) => sum + count, 0)
  const pairwise = countPairs(read, candidates.length)
  const paths = strongestPaths(pairwise, voters)
  const beats = (i: number, j: number) => compareWithTies(paths[i]![j]!, paths[j]![i]!, voters) > 0
  const levels: number[][] = []
  let remaining = candidates.map((_, i) => i)
  while (remaining.length > 0) {
    const unbeaten = remaining.filter((i) => !remaining.some((j) => beats(j, i)))
    levels.push(unbeaten)
    remaining = remaining.filter((i) => !unbeaten.includes(i))
  }
  const named = levels.map((level) => level.map((i) => candidates[i]!))
  const winners = named[0]!
  return {
    winner: winners.length === 1 ? winners[0]! : null,
    winners,
    pairwise,
    strongestPaths: paths,
    ranking: named.map((level) => (level.length === 1 ? level[0]! : level)),
    ...(winners.length > 1 && { tie: winners }),
  }
}

function countPairs(ballots: readonly ReadBallot[], size: number): number[][] {
  const pairwise = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const { count, levels } of ballots) {
    const level = new Array<number>(size).fill(levels.length)
    levels.forEach((names, place) => {
      for (const candidate of names) level[candidate] = place
    })
    level.forEach((place, i) => {
      level.forEach((other, j) => {
        if (place < other) pairwise[i]![j]! += count
      })
    })
  }
  return pairwise
}

/** Widest paths after Floyd and Warshall: a chain is as strong as its weakest link. */
function strongestPaths(pairwise: readonly (readonly number[])[], voters: number): number[][] {
  const paths = pairwise.map((row, i) =>
    row.map((votes, j) => (compareWithTies(votes, pairwise[j]![i]!, voters) > 0 ? votes : 0)),
  )
  const size = paths.length
  for (let via = 0; via < size; via++) {
    for (let i = 0; i < size; i++) {
      if (i === via) continue
      for (let j = 0; j < size; j++) {
        if (j === i || j === via) continue
        paths[i]![j] = Math.max(paths[i]![j]!, Math.min(paths[i]![via]!, paths[via]![j]!))
      }
    }
  }
  return paths
}
