import { max } from 'simple-statistics'
import { checkNumber } from '#src/methods/number-checks.ts'
import { type CheckedTable, checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'

export interface TornadoBar {
  readonly criterion: number
  /** The weight, scaled to sum 1, when it is lowered and when it is raised. */
  readonly lowWeight: number
  readonly highWeight: number
  /** The leader's lead over the best of the others at these weights; negative when it no longer leads. */
  readonly leadAtLow: number
  readonly leadAtHigh: number
  /** Distance between the two leads: the length of the bar. */
  readonly swing: number
  readonly leaderChanges: boolean
}

export interface Tornado {
  /** First by score with the weights as given; the first of them where several are tied. */
  readonly leader: number
  readonly lead: number
  /** Longest first. */
  readonly bars: readonly TornadoBar[]
}

/**
 * Tornado: which weight, changed alone by the same share, moves the leader's lead most.
 * Variant: each weight times (1 − change) and (1 + change), 20 % unless stated, all scaled to sum 1 again; weighted sum
 * of values as weightedSum takes them. Bars in order of length, equal ones in order of the criteria.
 * Degenerate: one alternative has a lead of 0 everywhere. A lead of exactly 0 does not count as a change of leader.
 * Errors: those of weightedSum, out-of-range (change not between 0 and 1).
 * Source: Howard, Decision analysis: practice and promise, Management Science 34, 1988; Clemen, Making Hard Decisions.
 */
export function tornado(
  table: DecisionTable,
  { normalisation = 'none', change = 0.2 }: { readonly normalisation?: Normalisation; readonly change?: number } = {},
): Tornado {
  checkNumber(change, 'change', { positive: true, atMost: 1 })
  const checked = checkTable(table)
  const now = weightedSum(table, { normalisation })
  const leader = now.ranks.indexOf(1)
  const bars = checked.weights.map((_, criterion): TornadoBar => {
    const [low, high] = [1 - change, 1 + change].map((factor) => {
      const moved = weightedSum(scaleWeight(checked, criterion, factor), { normalisation })
      return { weight: moved.weights[criterion]!, lead: leadOf(leader, moved.scores), first: moved.ranks[leader] === 1 }
    })
    return {
      criterion,
      lowWeight: low!.weight,
      highWeight: high!.weight,
      leadAtLow: low!.lead,
      leadAtHigh: high!.lead,
      swing: Math.abs(high!.lead - low!.lead),
      leaderChanges: !low!.first || !high!.first,
    }
  })
  return { leader, lead: leadOf(leader, now.scores), bars: bars.sort((first, second) => second.swing - first.swing) }
}

function scaleWeight(table: CheckedTable, criterion: number, factor: number): DecisionTable {
  const weights = table.weights.map((weight, j) => (j === criterion ? weight * factor : weight))
  // A criterion that carries all the weight keeps it: lowering it to nothing would leave no weights at all.
  return { ...table, weights: weights.some((weight) => weight > 0) ? weights : table.weights }
}

function leadOf(leader: number, scores: readonly number[]): number {
  const others = scores.filter((_, i) => i !== leader)
  return others.length === 0 ? 0 : scores[leader]! - max(others)
}
