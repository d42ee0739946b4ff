import { type AssessmentTable, utilities } from '#src/features/choose/assessments/model/table.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import type { Direction } from '#src/methods/ranking/decision-table.ts'
import type { PreferenceFunction } from '#src/methods/ranking/preference-functions.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { vikor } from '#src/methods/ranking/vikor.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'

export const methodNames = ['sum', 'topsis', 'vikor', 'promethee'] as const
export type MethodName = (typeof methodNames)[number]

export interface MethodResult {
  /** The method's own figure, on which it ranks. */
  readonly figures: readonly number[]
  readonly ranks: readonly number[]
}

export interface Ranking {
  readonly methods: Readonly<Record<MethodName, MethodResult>>
  /** VIKOR's compromise: several where the first has no clear advantage. */
  readonly compromise: readonly number[]
}

/** The same table by four methods: each has its own idea of what good is, so where they agree the ranking rests on more. */
export const rankTable = (table: AssessmentTable, weights: readonly number[]): Ranking => prepareRanking(table)(weights)

/**
 * Everything that does not hang on the weights is done once, so that a dragged weight is answered at once. PROMETHEE compares
 * all pairs; its net flow is the weighted sum of the net flows on single criteria, and those stay.
 */
export function prepareRanking({ leaves, values }: AssessmentTable): (weights: readonly number[]) => Ranking {
  const directions = leaves.map(({ direction }): Direction => direction)
  const scaled = utilities(leaves, values)
  const flows = preferences(leaves, values).map(
    (preference, j) =>
      promethee(
        { matrix: values.map((row) => [row[j]!]), weights: [1], directions: [directions[j]!] },
        { functions: [preference] },
      ).net,
  )
  return (weights) => {
    const raw = { matrix: values, weights, directions }
    const sum = weightedSum({ matrix: scaled, weights })
    const close = topsis(raw)
    const compromise = vikor(raw)
    const net = values.map((_, i) => sum.weights.reduce((total, weight, j) => total + weight * flows[j]![i]!, 0))
    return {
      methods: {
        sum: { figures: sum.scores, ranks: sum.ranks },
        topsis: { figures: close.closeness, ranks: close.ranks },
        vikor: { figures: compromise.q, ranks: compromise.ranks },
        promethee: { figures: net, ranks: rankScores(net, { scale: 1 }) },
      },
      compromise: compromise.compromise,
    }
  }
}

/**
 * How much an advantage counts for PROMETHEE: on the scale a quarter of a step is nothing and a whole step is all; of a figure,
 * a twentieth of what candidates span is nothing and half of it is all.
 */
export function preferences(
  leaves: readonly Pick<Criterion, 'kind'>[],
  values: readonly (readonly number[])[],
): PreferenceFunction[] {
  return leaves.map(({ kind }, j) => {
    if (kind === 'scale') return { type: 'linear', q: 0.25, p: 1 }
    const column = values.map((row) => row[j]!)
    const span = Math.max(...column) - Math.min(...column)
    return span === 0 ? { type: 'usual' } : { type: 'linear', q: span / 20, p: span / 2 }
  })
}

/** As far as a weight can be dragged: at all of it the others would have no proportions left. */
export const widestShare = 0.99

/** The weight of one criterion set to a share of all; the others keep their proportions. */
export function withWeight(weights: readonly number[], criterion: number, share: number): number[] {
  const rest = weights.reduce((sum, weight, j) => (j === criterion ? sum : sum + weight), 0)
  const others = Math.max(1, weights.length - 1)
  return weights.map((weight, j) => {
    if (j === criterion) return weights.length === 1 ? 1 : share
    return (1 - share) * (rest === 0 ? 1 / others : weight / rest)
  })
}
