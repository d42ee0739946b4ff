import { type AssessmentTable, utilities } from '#src/features/choose/assessments/model/table.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { breakEven } from '#src/methods/sensitivity/break-even.ts'
import { rankReversal } from '#src/methods/sensitivity/rank-reversal.ts'

/** Where the lead of the weighted sum would be lost, criterion by criterion. */
export interface LeadLoss {
  readonly criterion: number
  /** From here on somebody else leads. */
  readonly weight: number
  readonly direction: 'increase' | 'decrease'
  readonly challenger: number
}

/** At nothing and at all of the weight candidates may draw level; beyond it no weight can lie, so nothing is lost there. */
const isWithin = (weight: number) => weight > 1e-9 && weight < 1 - 1e-9

/** The nearest loss of every criterion that has one; the one that is lost by the smallest change first. */
export function leadLosses({ leaves, values }: AssessmentTable, weights: readonly number[]): LeadLoss[] {
  if (values.length < 2) return []
  const table = { matrix: utilities(leaves, values), weights }
  const found = leaves.flatMap((_, criterion): (LeadLoss & { change: number })[] => {
    const { changes, weight } = breakEven(table, criterion)
    const nearest = changes
      .filter((one) => isWithin(one.weight))
      .toSorted((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight))[0]
    return nearest ? [{ criterion, ...nearest, change: Math.abs(nearest.weight - weight) }] : []
  })
  return found.toSorted((one, other) => one.change - other.change).map(({ change: _change, ...loss }) => loss)
}

/** Candidates whose leaving would make somebody else first by TOPSIS, which looks at what others reach: a reason to be careful. */
export function fragileLeads({ leaves, values }: AssessmentTable, weights: readonly number[]): number[] {
  if (values.length < 3) return []
  const directions = leaves.map(({ direction }) => direction)
  const rank = (rows: readonly (readonly number[])[]) =>
    rankScores(topsis({ matrix: rows, weights, directions }).closeness, { scale: 1 })
  return rankReversal(values, rank)
    .reversals.filter(({ leaderChanged }) => leaderChanged)
    .map(({ dropped }) => dropped)
}
