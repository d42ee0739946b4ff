import { checkLength } from '#src/methods/number-checks.ts'
import { type CheckedTable, checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import { type PreferenceFunction, preferenceFunction } from '#src/methods/ranking/preference-functions.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface Promethee {
  /** How much the alternative of the row is preferred to that of the column, 0 to 1. */
  readonly preference: readonly (readonly number[])[]
  /** Leaving, entering and net flow: mean preference over the others, of the others, and their difference. */
  readonly positive: readonly number[]
  readonly negative: readonly number[]
  readonly net: readonly number[]
  /** PROMETHEE II: the complete order by net flow. */
  readonly ranks: readonly number[]
  /** PROMETHEE I: pairs [better, worse] on which both flows agree; pairs that they call equal; pairs on which they contradict. */
  readonly preferred: readonly (readonly [number, number])[]
  readonly indifferent: readonly (readonly [number, number])[]
  readonly incomparable: readonly (readonly [number, number])[]
}

/**
 * PROMETHEE I and II: ranking by pairwise preference, with indifference and incomparability.
 * Variants: one of six preference functions a criterion ("usual" unless given); flows are means over n − 1; weights are
 * scaled to sum 1. PROMETHEE I: a is preferred when neither flow is worse and one is better.
 * Degenerate: one alternative has flows of 0 and rank 1; equal rows are indifferent.
 * Errors: those of checkTable and preferenceFunction, length-mismatch (functions). Cost: n² times criteria.
 * Source: Brans and Vincke 1985; Brans and Mareschal, PROMETHEE methods, in Figueira et al. 2005.
 */
export function promethee(
  table: DecisionTable,
  { functions }: { readonly functions?: readonly PreferenceFunction[] } = {},
): Promethee {
  const checked = checkTable(table)
  const count = checked.matrix.length
  const preference = comparePairs(checked, functions ?? checked.weights.map(() => ({ type: 'usual' as const })))
  const others = Math.max(1, count - 1)
  const positive = preference.map((row) => row.reduce((sum, value) => sum + value, 0) / others)
  const negative = preference.map((_, j) => preference.reduce((sum, row) => sum + row[j]!, 0) / others)
  const net = positive.map((flow, i) => flow - negative[i]!)
  return {
    preference: preference.map((row) => [...row]),
    positive,
    negative,
    net,
    ranks: rankScores(net, { scale: 1 }),
    ...partialOrder(positive, negative),
  }
}

function comparePairs({ matrix, weights, directions }: CheckedTable, functions: readonly PreferenceFunction[]) {
  checkLength(functions, weights.length, 'functions')
  const kernels = functions.map((definition, j) => preferenceFunction(definition, `functions.${j}`))
  const preference = matrix.map(() => new Float64Array(matrix.length))
  kernels.forEach((prefer, j) => {
    const sign = directions[j] === 'max' ? 1 : -1
    const column = matrix.map((row) => sign * row[j]!)
    column.forEach((value, i) => {
      for (let k = 0; k < i; k++) {
        const other = column[k]!
        const size = Math.max(Math.abs(value), Math.abs(other))
        if (value > other) preference[i]![k]! += weights[j]! * prefer(value - other, size)
        else preference[k]![i]! += weights[j]! * prefer(other - value, size)
      }
    })
  })
  return preference
}

function partialOrder(positive: readonly number[], negative: readonly number[]) {
  const preferred: [number, number][] = []
  const indifferent: [number, number][] = []
  const incomparable: [number, number][] = []
  positive.forEach((flow, i) => {
    for (let j = i + 1; j < positive.length; j++) {
      const leaving = compareWithTies(flow, positive[j]!, 1)
      const entering = compareWithTies(negative[j]!, negative[i]!, 1)
      if (leaving * entering < 0) incomparable.push([i, j])
      else if (leaving + entering === 0) indifferent.push([i, j])
      else preferred.push(leaving + entering > 0 ? [i, j] : [j, i])
    }
  })
  return { preferred, indifferent, incomparable }
}
