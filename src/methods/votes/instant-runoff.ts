import { MethodError } from '#src/methods/method-error.ts'
import { compareWithTies } from '#src/methods/ties.ts'
import { checkCandidates } from '#src/methods/votes/candidates.ts'
import { type RankedBallot, type ReadBallot, readBallots } from '#src/methods/votes/ranked-ballots.ts'

export interface RunoffRound {
  /** Votes of those still in. */
  readonly votes: Readonly<Record<string, number>>
  /** Votes of ballots that name nobody who is still in. */
  readonly exhausted: number
  readonly eliminated: readonly string[]
}

export interface RunoffTie {
  /** The round, from 0, in which these were level. */
  readonly round: number
  readonly candidates: readonly string[]
  /** Whether the same candidate wins whoever of them leaves first. */
  readonly harmless: boolean
}

export interface InstantRunoff {
  /** Null when a tie decides. */
  readonly winner: string | null
  /** All who win in one resolution of the ties or another. */
  readonly winners: readonly string[]
  readonly rounds: readonly RunoffRound[]
  /** The ties that were met; absent where there were none. */
  readonly tie?: readonly RunoffTie[]
}

/** Sets of candidates that are looked at when ties branch; only contrived elections come near. */
const MOST_STATES = 20_000

/**
 * Instant runoff (alternative vote): the last one leaves and the votes move on, until one has more than half.
 * Variants: more than half of the votes that still name somebody; candidates at the end leave together when all their
 * votes cannot reach the next one, which never changes the result; a ballot that ranks several equally first is shared
 * among them. Nothing breaks a tie: where the last are level each way is followed, the winner stands only if all ways
 * lead to the same one; `rounds` then show the first way, else they end at the tie.
 * Degenerate: one candidate wins; without any votes all candidates are tied.
 * Errors: too-few (no candidates), duplicate, unknown-name, not-a-number, out-of-range, too-many.
 * Source: Hare 1857, Ware 1871; Tideman, Collective Decisions and Voting, 2006.
 */
export function instantRunoff(candidates: readonly string[], ballots: readonly RankedBallot[]): InstantRunoff {
  const read = readBallots(checkCandidates(candidates), ballots)
  const known = new Map<string, Outcome>()
  const follow = (remaining: readonly number[]): Outcome => {
    const key = remaining.join()
    const before = known.get(key)
    if (before) return before
    if (known.size >= MOST_STATES) throw new MethodError('too-many', 'ballots', 'There are too many ties to follow them all.')
    const outcome = decide({ candidates, remaining, ...countVotes(read, remaining, candidates.length) }, follow)
    known.set(key, outcome)
    return outcome
  }
  const { winners, rounds, ties } = follow(candidates.map((_, i) => i))
  const names = [...winners].sort((first, second) => first - second).map((i) => candidates[i]!)
  return {
    winner: names.length === 1 ? names[0]! : null,
    winners: names,
    rounds,
    ...(ties.length > 0 && { tie: ties }),
  }
}

interface Outcome {
  readonly winners: ReadonlySet<number>
  readonly rounds: readonly RunoffRound[]
  readonly ties: readonly RunoffTie[]
}

interface Count {
  readonly candidates: readonly string[]
  readonly remaining: readonly number[]
  readonly votes: Float64Array
  readonly exhausted: number
}

function countVotes(ballots: readonly ReadBallot[], remaining: readonly number[], size: number) {
  const votes = new Float64Array(size)
  const isIn = new Set(remaining)
  let exhausted = 0
  for (const { count, levels } of ballots) {
    const best = levels.map((level) => level.filter((candidate) => isIn.has(candidate))).find((level) => level.length > 0)
    if (!best) exhausted += count
    for (const candidate of best ?? []) votes[candidate]! += count / best!.length
  }
  return { votes, exhausted }
}

function decide(count: Count, follow: (remaining: readonly number[]) => Outcome): Outcome {
  const { remaining, votes } = count
  const active = remaining.reduce((sum, candidate) => sum + votes[candidate]!, 0)
  const ahead = remaining.filter((candidate) => compareWithTies(votes[candidate]!, active / 2) > 0)
  if (ahead.length === 1 || remaining.length === 1) {
    return { winners: new Set(ahead.length === 1 ? ahead : remaining), rounds: [roundOf(count, [])], ties: [] }
  }
  const order = [...remaining].sort((first, second) => votes[first]! - votes[second]! || first - second)
  const isLast = (candidate: number) => compareWithTies(votes[candidate]!, votes[order[0]!]!, active) === 0
  const last = order.filter(isLast)
  if (last.length === remaining.length) {
    return { winners: new Set(remaining), rounds: [roundOf(count, [])], ties: [tieOf(count, last, false)] }
  }
  const next = votes[order[last.length]!]!
  const together = last.reduce((sum, candidate) => sum + votes[candidate]!, 0)
  if (last.length === 1 || compareWithTies(together, next, active) < 0) return goOn(count, last, follow)
  return branch(count, last, follow)
}

function goOn(count: Count, leaving: readonly number[], follow: (remaining: readonly number[]) => Outcome): Outcome {
  const rest = follow(count.remaining.filter((candidate) => !leaving.includes(candidate)))
  return {
    winners: rest.winners,
    rounds: [roundOf(count, leaving), ...rest.rounds],
    ties: rest.ties.map((tie) => ({ ...tie, round: tie.round + 1 })),
  }
}

function branch(count: Count, last: readonly number[], follow: (remaining: readonly number[]) => Outcome): Outcome {
  const ways = last.map((leaving) => goOn(count, [leaving], follow))
  const winners = new Set(ways.flatMap((way) => [...way.winners]))
  const tie = tieOf(count, last, winners.size === 1)
  if (winners.size > 1) return { winners, rounds: [roundOf(count, [])], ties: [tie] }
  return { winners, rounds: ways[0]!.rounds, ties: [tie, ...ways[0]!.ties] }
}

function roundOf({ candidates, remaining, votes, exhausted }: Count, leaving: readonly number[]): RunoffRound {
  return {
    votes: Object.fromEntries(remaining.map((candidate) => [candidates[candidate]!, votes[candidate]!])),
    exhausted,
    eliminated: [...leaving].sort((first, second) => first - second).map((candidate) => candidates[candidate]!),
  }
}

function tieOf({ candidates }: Count, level: readonly number[], harmless: boolean): RunoffTie {
  return { round: 0, candidates: [...level].sort((first, second) => first - second).map((i) => candidates[i]!), harmless }
}
