import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { checkCandidates, placeOf } from '#src/methods/votes/candidates.ts'
import type { Voice } from '#src/methods/votes/share-voices.ts'

export interface DotBallot {
  readonly organisation: string
  /** Dots by option. */
  readonly dots: Readonly<Record<string, number>>
}

export interface DotVotes {
  /** Dots in all, or voices where each organisation has one, in the order of the options. */
  readonly totals: readonly number[]
  readonly ranks: readonly number[]
  readonly winner: string | null
  readonly winners: readonly string[]
  /** How many people put a dot on each option: broad or narrow support. */
  readonly supporters: readonly number[]
  readonly tie?: readonly string[]
}

/**
 * Dot votes: everybody spreads the same number of dots over options, several on one if they like.
 * Variants: one voice a person (dots are added up), or one an organisation (the dots of its people are scaled so that
 * every organisation that placed any counts 1). A tie for the first place is reported, nothing breaks it.
 * Degenerate: no dots at all: totals 0, no winner, no tie.
 * Errors: too-few, duplicate (options), unknown-name, not-whole, out-of-range (negative, or more dots than each has),
 * missing (an organisation).
 * Source: Gray, Brown and Macanufo, Gamestorming, 2010 (dot voting).
 */
export function dotVotes(
  options: readonly string[],
  ballots: readonly DotBallot[],
  { each, voice }: { readonly each: number; readonly voice: Voice },
): DotVotes {
  const places = checkCandidates(options, 'options')
  checkNumber(each, 'each', { whole: true, atLeast: 1 })
  const read = ballots.map((ballot, i) => readDots(ballot, places, { each, path: `ballots.${i}` }))
  const spent = new Map<string, number>()
  ballots.forEach(({ organisation }, i) => {
    if (voice === 'organisation' && !organisation) {
      throw new MethodError('missing', `ballots.${i}.organisation`, 'The organisation is missing.')
    }
    spent.set(organisation, (spent.get(organisation) ?? 0) + read[i]!.reduce((sum, dots) => sum + dots, 0))
  })
  const weigh = (i: number, dots: number) =>
    voice === 'person' || dots === 0 ? dots : dots / spent.get(ballots[i]!.organisation)!
  const totals = options.map((_, option) => read.reduce((sum, dots, i) => sum + weigh(i, dots[option]!), 0))
  const ranks = rankScores(totals, { scale: ballots.length })
  const winners = totals.some((total) => total > 0) ? options.filter((_, option) => ranks[option] === 1) : []
  return {
    totals,
    ranks,
    winner: winners.length === 1 ? winners[0]! : null,
    winners,
    supporters: options.map((_, option) => read.filter((dots) => dots[option]! > 0).length),
    ...(winners.length > 1 && { tie: winners }),
  }
}

function readDots(
  { dots }: DotBallot,
  places: ReadonlyMap<string, number>,
  { each, path }: { readonly each: number; readonly path: string },
): readonly number[] {
  const placed = new Array<number>(places.size).fill(0)
  for (const [option, count] of Object.entries(dots)) {
    const here = `${path}.dots.${option}`
    placed[placeOf(places, option, here)] = checkNumber(count, here, { whole: true, atLeast: 0 })
  }
  const sum = placed.reduce((total, count) => total + count, 0)
  if (sum > each) throw new MethodError('out-of-range', `${path}.dots`, `Each has ${each} dots; here are ${sum}.`)
  return placed
}
