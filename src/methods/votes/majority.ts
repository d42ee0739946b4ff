import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { compareWithTies } from '#src/methods/ties.ts'
import { checkCandidates, placeOf } from '#src/methods/votes/candidates.ts'
import type { Voice } from '#src/methods/votes/share-voices.ts'

export interface Vote {
  readonly organisation: string
  /** Null is an abstention. */
  readonly choice: string | null
}

export interface MajorityOptions {
  readonly voice: Voice
  /** Share of the voices cast: more than half unless stated. */
  readonly needed?: { readonly moreThan: number } | { readonly atLeast: number }
}

export interface Majority {
  /** Voices of each option, in the order of the options. */
  readonly tally: readonly number[]
  readonly cast: number
  readonly abstained: number
  /** Organisations whose own people are evenly divided: they have no voice. */
  readonly divided: readonly string[]
  /** Those with most voices; several when they are level, none when nobody voted. */
  readonly leaders: readonly string[]
  /** The leader, if its share of the voices cast is enough. */
  readonly winner: string | null
  readonly tie?: readonly string[]
}

/**
 * Majority: the option that enough voices choose.
 * Variants: one voice a person, or one an organisation, which speaks for the option that most of its people chose
 * (abstentions aside) and is silent when they are evenly divided; more than half, or a share of at least so much, of
 * the voices cast; abstentions do not count as cast. A tie is reported, nothing breaks it.
 * Degenerate: no voices: no leader, no winner, no tie.
 * Errors: too-few, duplicate (options), unknown-name (a choice), missing (an organisation), out-of-range (needed).
 * Source: May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 1952.
 */
export function majority(
  options: readonly string[],
  votes: readonly Vote[],
  { voice, needed = { moreThan: 0.5 } }: MajorityOptions,
): Majority {
  const places = checkCandidates(options, 'options')
  const share = 'moreThan' in needed ? needed.moreThan : needed.atLeast
  checkNumber(share, 'needed', { atLeast: 0, atMost: 1 })
  const choices = votes.map(({ choice }, i) => (choice === null ? null : placeOf(places, choice, `votes.${i}.choice`)))
  const { voices, divided, abstained } = voice === 'person' ? personVoices(choices) : organisationVoices(votes, choices)
  const tally = options.map((_, option) => voices.filter((choice) => choice === option).length)
  const most = Math.max(...tally)
  const leaders = most === 0 ? [] : options.filter((_, option) => tally[option] === most)
  const order = compareWithTies(most, share * voices.length)
  const isEnough = leaders.length === 1 && ('moreThan' in needed ? order > 0 : order >= 0)
  return {
    tally,
    cast: voices.length,
    abstained,
    divided,
    leaders,
    winner: isEnough ? leaders[0]! : null,
    ...(leaders.length > 1 && { tie: leaders }),
  }
}

function personVoices(choices: readonly (number | null)[]) {
  const voices = choices.filter((choice) => choice !== null)
  return { voices, divided: [], abstained: choices.length - voices.length }
}

function organisationVoices(votes: readonly Vote[], choices: readonly (number | null)[]) {
  const houses = new Map<string, number[]>()
  votes.forEach(({ organisation }, i) => {
    if (!organisation) throw new MethodError('missing', `votes.${i}.organisation`, 'The organisation is missing.')
    const house = houses.get(organisation) ?? []
    if (choices[i] !== null) house.push(choices[i]!)
    houses.set(organisation, house)
  })
  const voices: number[] = []
  const divided: string[] = []
  let abstained = 0
  for (const [organisation, house] of houses) {
    const counts = new Map<number, number>()
    for (const choice of house) counts.set(choice, (counts.get(choice) ?? 0) + 1)
    const most = Math.max(0, ...counts.values())
    const leading = [...counts].filter(([, count]) => count === most)
    if (house.length === 0) abstained++
    else if (leading.length > 1) divided.push(organisation)
    else voices.push(leading[0]![0])
  }
  return { voices, divided, abstained: abstained + divided.length }
}
