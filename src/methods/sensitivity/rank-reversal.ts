import { min } from 'simple-statistics'
import { MethodError } from '#src/methods/method-error.ts'

export interface Reversal {
  /** The alternative that was left out. */
  readonly dropped: number
  /** Pairs [before, after] of the others whose order turned: the first was better and no longer is, or was level. */
  readonly turned: readonly (readonly [number, number])[]
  readonly leaderChanged: boolean
}

export interface RankReversal {
  readonly ranks: readonly number[]
  readonly robust: boolean
  /** One for each alternative that changes the order of the others by leaving. */
  readonly reversals: readonly Reversal[]
}

/**
 * Whether dropping one alternative changes the order of the others, which a sound decision should not hang on.
 * Variant: each alternative is left out in turn and the others are ranked anew by the method handed in (`rank` gets the
 * remaining rows and gives their ranks, 1 = best). A pair is turned when its order (better, level, worse) differs.
 * Degenerate: with one or two alternatives nothing can turn.
 * Errors: too-few (no alternative), and those of the method handed in. Cost: n times that method.
 * Source: Belton and Gear, On a short-coming of Saaty's method, Omega 11, 1983; Wang and Triantaphyllou 2008.
 */
export function rankReversal<Row>(rows: readonly Row[], rank: (rows: readonly Row[]) => readonly number[]): RankReversal {
  if (rows.length === 0) throw new MethodError('too-few', 'matrix', 'At least one alternative is needed.')
  const ranks = rank(rows)
  if (rows.length < 3) return { ranks, robust: true, reversals: [] }
  const reversals = rows.flatMap((_, dropped) => {
    const rest = rows.map((_, i) => i).filter((i) => i !== dropped)
    const after = rank(rest.map((i) => rows[i]!))
    const turned = rest.flatMap((first, i) =>
      rest.slice(i + 1).flatMap((second, offset): [number, number][] => {
        const before = Math.sign(ranks[second]! - ranks[first]!)
        const now = Math.sign(after[i + 1 + offset]! - after[i]!)
        return before === now ? [] : [before >= 0 ? [first, second] : [second, first]]
      }),
    )
    return turned.length === 0 ? [] : [{ dropped, turned, leaderChanged: leaderChanges(rest, ranks, after) }]
  })
  return { ranks, robust: reversals.length === 0, reversals }
}

/** Whether those who are best of the rest before and after are the same. */
function leaderChanges(rest: readonly number[], before: readonly number[], after: readonly number[]): boolean {
  const best = min(rest.map((i) => before[i]!))
  return rest.some((i, place) => (before[i] === best) !== (after[place] === 1))
}
