import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { placeOf } from '#src/methods/votes/candidates.ts'

/** Names in order of preference; a list of names in one place means that they are equally good. */
export type Ranking = readonly (string | readonly string[])[]

/** How many people (or how much voice) hold this ranking. */
export type RankedBallot = readonly [count: number, ranking: Ranking]

export interface ReadBallot {
  readonly count: number
  /** Places of candidates, by level of preference; who is not named stands nowhere. */
  readonly levels: readonly (readonly number[])[]
}

/**
 * Ballots with names replaced by places on the list of candidates. Counts may be fractions where voices are shared.
 * Errors: not-a-number, out-of-range (negative count), unknown-name, duplicate (a candidate twice on a ballot).
 */
export function readBallots(candidates: ReadonlyMap<string, number>, ballots: readonly RankedBallot[]): readonly ReadBallot[] {
  return ballots.map(([count, ranking], ballot) => {
    checkNumber(count, `ballots.${ballot}.0`, { atLeast: 0 })
    const seen = new Set<number>()
    const levels = ranking.map((level, place) => {
      const path = `ballots.${ballot}.1.${place}`
      return (typeof level === 'string' ? [level] : level).map((name) => {
        const candidate = placeOf(candidates, name, path)
        if (seen.has(candidate)) throw new MethodError('duplicate', path, `“${name}” stands twice on this ballot.`)
        seen.add(candidate)
        return candidate
      })
    })
    return { count, levels: levels.filter((level) => level.length > 0) }
  })
}
