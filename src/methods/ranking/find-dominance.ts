import { checkLength, checkMatrix } from '#src/methods/number-checks.ts'
import type { Direction } from '#src/methods/ranking/decision-table.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface Dominance {
  /** Pairs [better, worse]: at least as good on every criterion, better on one. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Alternatives that no other one dominates: whatever the weights, one of them is best. */
  readonly undominated: readonly number[]
}

/**
 * Which alternatives are beaten by another one whatever the weights.
 * Variant: weak Pareto dominance; equal rows do not dominate each other. `directions` are "max" unless given.
 * Errors: too-few, length-mismatch, not-a-number. Cost: n² times criteria.
 * Source: Pareto 1906; Keeney and Raiffa, Decisions with Multiple Objectives, 1976.
 */
export function findDominance(matrix: readonly (readonly number[])[], directions?: readonly Direction[]): Dominance {
  const { columns } = checkMatrix(matrix)
  if (directions) checkLength(directions, columns, 'directions')
  const pairs: [number, number][] = []
  const beaten = new Set<number>()
  matrix.forEach((row, i) => {
    matrix.forEach((other, j) => {
      if (i === j || !dominates(row, other, directions)) return
      pairs.push([i, j])
      beaten.add(j)
    })
  })
  return { pairs, undominated: matrix.flatMap((_, i) => (beaten.has(i) ? [] : [i])) }
}

function dominates(row: readonly number[], other: readonly number[], directions?: readonly Direction[]): boolean {
  const signs = row.map((value, j) => compareWithTies(value, other[j]!) * (directions?.[j] === 'min' ? -1 : 1))
  return signs.every((sign) => sign >= 0) && signs.some((sign) => sign > 0)
}
