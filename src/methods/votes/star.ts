import { checkLength, checkNumber } from '#src/methods/number-checks.ts'
import { compareWithTies, groupTies } from '#src/methods/ties.ts'
import { checkCandidates, placeOf } from '#src/methods/votes/candidates.ts'

/** How many people give these scores, in the order of the candidates or by name; who is not named gets 0. */
export type ScoredBallot = readonly [count: number, scores: readonly number[] | Readonly<Record<string, number>>]

export interface StarTie {
  readonly stage: 'finalists' | 'runoff'
  readonly candidates: readonly string[]
  /** Whether the same candidate wins whichever of them go to the runoff. */
  readonly harmless: boolean
}

export interface Star {
  /** Null when a tie decides. */
  readonly winner: string | null
  readonly winners: readonly string[]
  /** Sum of scores, in the order of the candidates. */
  readonly scores: readonly number[]
  /** The two with the highest scores; more where scores are tied. */
  readonly finalists: readonly string[]
  /** Votes of each finalist against the other and of those who score both alike; null where there are not two finalists. */
  readonly runoff: { readonly votes: readonly [number, number]; readonly equal: number } | null
  readonly tie?: readonly StarTie[]
}

/**
 * STAR voting (score, then automatic runoff): the two with the highest sums of scores meet, and whoever more people
 * score higher wins.
 * Variants: scores 0 to 5 unless `highest` says otherwise; ties are not broken (neither by the runoff nor by scores, as
 * some rules do) but reported: where it is open who goes to the runoff, all pairs are looked at and a winner stands only
 * if all agree.
 * Degenerate: one candidate wins; without votes all are tied.
 * Errors: too-few, duplicate, unknown-name, length-mismatch, not-a-number, out-of-range (count, score), too-many.
 * Source: Equal Vote Coalition 2014; Wolk, Quinn and Ogren, STAR voting, Constitutional Political Economy 34, 2023.
 */
export function star(
  candidates: readonly string[],
  ballots: readonly ScoredBallot[],
  { highest = 5 }: { readonly highest?: number } = {},
): Star {
  checkNumber(highest, 'highest', { positive: true })
  const places = checkCandidates(candidates)
  const read = ballots.map((ballot, i) => readBallot(ballot, places, { highest, path: `ballots.${i}` }))
  const scores = candidates.map((_, j) => read.reduce((sum, ballot) => sum + ballot.count * ballot.scores[j]!, 0))
  const { certain, level } = chooseFinalists(scores)
  const finalists = [...certain, ...level].sort((first, second) => scores[second]! - scores[first]! || first - second)
  const duels = pairsOf(certain, level).map(([first, second]) => duel(read, first, second))
  const winners = [...new Set(candidates.length === 1 ? [0] : duels.flatMap((one) => one.winners))].sort((i, j) => i - j)
  const names = (list: readonly number[]) => list.map((i) => candidates[i]!)
  const ties = findTies({ certain, level, winners, duels, names })
  return {
    winner: winners.length === 1 ? candidates[winners[0]!]! : null,
    winners: names(winners),
    scores,
    finalists: names(finalists),
    runoff: finalists.length === 2 ? runoffOf(read, finalists) : null,
    ...(ties.length > 0 && { tie: ties }),
  }
}

interface ReadScores {
  readonly count: number
  readonly scores: readonly number[]
}

interface Duel {
  readonly winners: readonly number[]
}

function readBallot(
  [count, given]: ScoredBallot,
  places: ReadonlyMap<string, number>,
  { highest, path }: { readonly highest: number; readonly path: string },
): ReadScores {
  checkNumber(count, `${path}.0`, { atLeast: 0 })
  const scores = new Array<number>(places.size).fill(0)
  const rule = { atLeast: 0, atMost: highest }
  if (isList(given)) {
    checkLength(given, places.size, `${path}.1`)
    given.forEach((score, j) => {
      scores[j] = checkNumber(score, `${path}.1.${j}`, rule)
    })
  } else {
    for (const [name, score] of Object.entries(given)) {
      scores[placeOf(places, name, `${path}.1.${name}`)] = checkNumber(score, `${path}.1.${name}`, rule)
    }
  }
  return { count, scores }
}

function isList(given: ScoredBallot[1]): given is readonly number[] {
  return Array.isArray(given)
}

/** Who is sure to be in the runoff, and who is level for what is left of its two places. */
function chooseFinalists(scores: readonly number[]) {
  const certain: number[] = []
  for (const group of groupTies(scores).toReversed()) {
    if (certain.length + group.length > 2) return { certain, level: certain.length < 2 ? group : [] }
    certain.push(...group)
  }
  return { certain, level: [] }
}

function pairsOf(certain: readonly number[], level: readonly number[]): readonly (readonly [number, number])[] {
  if (certain.length === 2) return [[certain[0]!, certain[1]!]]
  if (certain.length === 1) return level.map((other) => [certain[0]!, other] as const)
  return level.flatMap((first, i) => level.slice(i + 1).map((second) => [first, second] as const))
}

function runoffOf(ballots: readonly ReadScores[], [first, second]: readonly number[]) {
  const sum = (wanted: number) =>
    ballots.reduce(
      (total, { count, scores }) => total + (compareWithTies(scores[first!]!, scores[second!]!) === wanted ? count : 0),
      0,
    )
  return { votes: [sum(1), sum(-1)] as const, equal: sum(0) }
}

function duel(ballots: readonly ReadScores[], first: number, second: number): Duel {
  const [forFirst, forSecond] = runoffOf(ballots, [first, second]).votes
  const order = compareWithTies(forFirst, forSecond)
  return { winners: order === 0 ? [first, second] : [order > 0 ? first : second] }
}

function findTies({
  certain,
  level,
  winners,
  duels,
  names,
}: {
  readonly certain: readonly number[]
  readonly level: readonly number[]
  readonly winners: readonly number[]
  readonly duels: readonly Duel[]
  readonly names: (list: readonly number[]) => readonly string[]
}): readonly StarTie[] {
  const harmless = winners.length === 1
  const ties: StarTie[] = []
  if (level.length > 0) ties.push({ stage: 'finalists', candidates: names(level), harmless })
  if (certain.length === 2 && duels[0]!.winners.length === 2)
    ties.push({ stage: 'runoff', candidates: names(certain), harmless })
  return ties
}
