import { MethodError } from '#src/methods/method-error.ts'
import { checkLength } from '#src/methods/number-checks.ts'
import { type AhpWeights, ahp } from '#src/methods/weights/ahp.ts'
import { completeJudgements, type Judgements } from '#src/methods/weights/judgements.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'
import type { RandomIndex } from '#src/methods/weights/random-index.ts'

export interface GroupOptions {
  /** How much each member counts; all the same unless given. */
  readonly voices?: readonly number[]
  readonly randomIndex?: RandomIndex
}

export interface GroupWeights {
  readonly weights: readonly number[]
  /** The result of each member alone, in the order given. */
  readonly members: readonly AhpWeights[]
  /** The judgements of the group and their consistency; only when judgements were combined. */
  readonly group: (AhpWeights & { readonly matrix: Judgements }) | null
}

/**
 * Weights of a group from the pairwise comparisons of its members.
 * Variants: "judgements" takes the weighted geometric mean of each judgement, over the members who gave it, and then
 * the eigenvector (the group acts as one; the only mean that keeps reciprocity); "priorities" takes the weighted
 * arithmetic mean of the members' weights (each acts alone).
 * Shapes: m matrices of n × n. Degenerate: one member gives that member's weights.
 * Errors: too-few (no member), length-mismatch (sizes differ), and those of ahp with the member's path.
 * Source: Aczél and Saaty 1983; Forman and Peniwati, Aggregating individual judgments and priorities, EJOR 108, 1998.
 */
export function ahpGroup(
  matrices: readonly Judgements[],
  by: 'judgements' | 'priorities',
  { voices, randomIndex }: GroupOptions = {},
): GroupWeights {
  if (matrices.length === 0) throw new MethodError('too-few', 'matrices', 'At least one member is needed.')
  const count = matrices[0]!.length
  matrices.forEach((matrix, member) => {
    checkLength(matrix, count, `matrices.${member}`)
  })
  const shares = normaliseWeights(voices ?? matrices.map(() => 1), 'voices', matrices.length)
  const options = randomIndex === undefined ? {} : { randomIndex }
  const members = matrices.map((matrix, member) => ahp(completeJudgements(matrix, `matrices.${member}`), options))
  if (by === 'priorities') {
    const weights = members[0]!.weights.map((_, i) =>
      members.reduce((sum, { weights }, m) => sum + shares[m]! * weights[i]!, 0),
    )
    return { weights, members, group: null }
  }
  const matrix = combineJudgements(matrices, shares)
  const group = { ...ahp(matrix, options), matrix }
  return { weights: group.weights, members, group }
}

function combineJudgements(matrices: readonly Judgements[], shares: readonly number[]): Judgements {
  const filled = matrices.map((matrix, member) => completeJudgements(matrix, `matrices.${member}`))
  return filled[0]!.map((row, i) =>
    row.map((_, j) => {
      const given = filled.flatMap((matrix, member) =>
        matrix[i]![j] === null ? [] : [{ value: matrix[i]![j]!, share: shares[member]! }],
      )
      const voice = given.reduce((sum, { share }) => sum + share, 0)
      if (voice === 0) return null
      return Math.exp(given.reduce((sum, { value, share }) => sum + (share / voice) * Math.log(value), 0))
    }),
  )
}
