import { chiSquareUpper } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

export interface VoiceGroup {
  readonly name: string
  /** Contributions, minutes or words of the group. */
  readonly voice: number
  /** What it is measured against, in any unit: people present, seats, or shares agreed. */
  readonly expected: number
}

export interface VoiceShare {
  readonly name: string
  readonly share: number
  readonly expectedShare: number
  /** Share minus expected share, in parts of one. */
  readonly difference: number
  /** Share over expected share; null where nothing was expected. */
  readonly ratio: number | null
}

export interface ShareOfVoice {
  readonly groups: readonly VoiceShare[]
  /** Share that would have to change hands for all to be as expected: 0 to 1. */
  readonly imbalance: number
  /** Chance of so large a distance if voices were drawn as expected; null unless voices are whole counts, expected 5 or more each. */
  readonly p: number | null
  readonly heard: boolean
}

/**
 * Share of voice by group against expectation: whose voices are heard.
 * Variants: shares of the sum; index of dissimilarity ½ Σ |share − expected|; χ² test of fit for counts where every
 * expected count is at least 5.
 * Degenerate: nobody said anything: shares 0, imbalance 0, `heard` false.
 * Errors: too-few (fewer than 2 groups), duplicate (a name twice), not-a-number, out-of-range (negative), not-positive
 * (nothing expected of anyone).
 * Source: Duncan and Duncan 1955 (index of dissimilarity); Pearson 1900.
 */
export function shareOfVoice(groups: readonly VoiceGroup[]): ShareOfVoice {
  if (groups.length < 2) throw new MethodError('too-few', 'groups', 'At least two groups are needed.')
  groups.forEach(({ name, voice }, i) => {
    checkNumber(voice, `groups.${i}.voice`, { atLeast: 0 })
    if (groups.findIndex((group) => group.name === name) !== i) {
      throw new MethodError('duplicate', `groups.${i}.name`, 'This group stands twice.')
    }
  })
  const expected = normaliseWeights(
    groups.map((group) => group.expected),
    'groups.*.expected',
  )
  const total = groups.reduce((sum, { voice }) => sum + voice, 0)
  const shares = groups.map(({ name, voice }, i) => {
    const share = total === 0 ? 0 : voice / total
    const expectedShare = expected[i]!
    const difference = total === 0 ? 0 : share - expectedShare
    return { name, share, expectedShare, difference, ratio: expectedShare === 0 ? null : share / expectedShare }
  })
  const imbalance = shares.reduce((sum, { difference }) => sum + Math.abs(difference), 0) / 2
  return { groups: shares, imbalance, p: fitP(groups, expected, total), heard: total > 0 }
}

function fitP(groups: readonly VoiceGroup[], expected: readonly number[], total: number): number | null {
  const counts = expected.map((share) => share * total)
  if (groups.some(({ voice }, i) => !Number.isInteger(voice) || counts[i]! < 5)) return null
  const chiSquare = groups.reduce((sum, { voice }, i) => sum + (voice - counts[i]!) ** 2 / counts[i]!, 0)
  return chiSquareUpper(chiSquare, groups.length - 1)
}
