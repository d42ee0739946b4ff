import { max } from 'simple-statistics'
import { checkNumber } from '#src/methods/number-checks.ts'
import type { DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'
import { compareWithTies, isTied } from '#src/methods/ties.ts'

export interface LeadChange {
  /** The weight of the criterion, others in proportion, at which another alternative draws level. */
  readonly weight: number
  readonly direction: 'increase' | 'decrease'
  readonly challenger: number
}

export interface BreakEven {
  /** The one nearest to the weight now; null when no weight between 0 and 1 changes the leader. */
  readonly breakEvenWeight: number | null
  readonly direction: 'increase' | 'decrease' | null
  /** Scores with the weights as given. */
  readonly scores: readonly number[]
  readonly weight: number
  /** First by score; several when they are tied now, which is then itself the break-even. */
  readonly leaders: readonly number[]
  /** The nearest change below and above the weight now, where there is one. */
  readonly changes: readonly LeadChange[]
}

/**
 * How far the weight of one criterion can move before the leader of a weighted sum changes.
 * Variant: the other weights keep their proportions to each other (where they are all 0, they share the rest equally);
 * values on scales as weightedSum takes them ("none" unless stated). The answer is exact: scores are linear in a weight.
 * Degenerate: leaders tied now with different values on the criterion answer with the weight as it is and the smaller
 * change of direction "increase"; one alternative, or one that leads at every weight, answers null.
 * Errors: those of weightedSum, not-whole and out-of-range (criterion).
 * Source: Triantaphyllou and Sánchez, A sensitivity analysis approach for some deterministic MCDM methods, Decision
 * Sciences 28, 1997.
 */
export function breakEven(
  table: DecisionTable,
  criterion: number,
  { normalisation = 'none' }: { readonly normalisation?: Normalisation } = {},
): BreakEven {
  const now = weightedSum(table, { normalisation })
  checkNumber(criterion, 'criterion', { whole: true, atLeast: 0, atMost: now.weights.length - 1 })
  const weight = now.weights[criterion]!
  const [atNothing, atAll] = [0, 1].map(
    (share) => weightedSum(withWeight(table, now.weights, { criterion, share }), { normalisation }).scores,
  )
  const lines = now.scores.map((_, i) => ({ start: atNothing![i]!, end: atAll![i]! }))
  const leaders = now.ranks.flatMap((rank, i) => (rank === 1 ? [i] : []))
  const changes = findChanges(lines, leaders, weight)
  const nearest = [...changes].sort((first, second) => Math.abs(first.weight - weight) - Math.abs(second.weight - weight))[0]
  return {
    breakEvenWeight: nearest?.weight ?? null,
    direction: nearest?.direction ?? null,
    scores: now.scores,
    weight,
    leaders,
    changes,
  }
}

interface Line {
  /** Score when the criterion weighs nothing, and when it alone counts. */
  readonly start: number
  readonly end: number
}

function withWeight(
  table: DecisionTable,
  weights: readonly number[],
  { criterion, share }: { readonly criterion: number; readonly share: number },
): DecisionTable {
  const rest = weights.reduce((sum, weight, j) => (j === criterion ? sum : sum + weight), 0)
  const others = Math.max(1, weights.length - 1)
  const moved = weights.map((weight, j) => {
    if (j === criterion) return weights.length === 1 ? 1 : share
    return (1 - share) * (rest === 0 ? 1 / others : weight / rest)
  })
  return { ...table, weights: moved }
}

function findChanges(lines: readonly Line[], leaders: readonly number[], weight: number): readonly LeadChange[] {
  // Among tied leaders the change is here and now; any one of them stands for the rest.
  const leader = lines[leaders[0]!]!
  const scale = max(lines.flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)]))
  const crossings = lines.flatMap((line, challenger) => {
    if (challenger === leaders[0]) return []
    const gapAtNothing = leader.start - line.start
    const steepness = leader.end - leader.start - (line.end - line.start)
    if (isTied(steepness, 0, scale)) return []
    const crossing = -gapAtNothing / steepness
    if (compareWithTies(crossing, 0, 1) < 0 || compareWithTies(crossing, 1, 1) > 0) return []
    const direction = steepness < 0 ? ('increase' as const) : ('decrease' as const)
    return [{ weight: isTied(crossing, weight, 1) ? weight : Math.min(1, Math.max(0, crossing)), direction, challenger }]
  })
  // A rising challenger counts from the weight now on upwards, a falling one downwards.
  const up = crossings.filter((change) => change.direction === 'increase' && change.weight >= weight)
  const down = crossings.filter((change) => change.direction === 'decrease' && change.weight <= weight)
  return [
    ...up.sort((first, second) => first.weight - second.weight).slice(0, 1),
    ...down.sort((first, second) => second.weight - first.weight).slice(0, 1),
  ]
}
