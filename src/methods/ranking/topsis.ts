import { extent } from 'simple-statistics'
import { checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { scaleTable } from '#src/methods/ranking/scaled-columns.ts'
import { isTied } from '#src/methods/ties.ts'

export interface Topsis {
  /** 1 is the ideal itself, 0 the anti-ideal. */
  readonly closeness: readonly number[]
  readonly ranks: readonly number[]
  /** Best and worst weighted value of each criterion. */
  readonly ideal: readonly number[]
  readonly antiIdeal: readonly number[]
  readonly distanceToIdeal: readonly number[]
  readonly distanceToAntiIdeal: readonly number[]
  readonly weighted: readonly (readonly number[])[]
}

/**
 * TOPSIS: closeness to the best and distance from the worst that any alternative reaches.
 * Variants: vector normalisation (the original) unless stated; values keep their direction and the ideal takes the
 * smallest where less is better; Euclidean distances; closeness d⁻ / (d⁺ + d⁻).
 * Degenerate: where all alternatives are the same, one alone included, ideal and anti-ideal coincide and the closeness
 * is ½ for all. Errors: those of checkTable, and out-of-range (negative values under "max" and "sum").
 * Source: Hwang and Yoon, Multiple Attribute Decision Making, 1981.
 */
export function topsis(
  table: DecisionTable,
  { normalisation = 'vector' }: { readonly normalisation?: Normalisation } = {},
): Topsis {
  const checked = checkTable(table)
  const { directions, weights } = checked
  const weighted = scaleTable(checked, normalisation, 'kept').map((row) => row.map((value, j) => value * weights[j]!))
  const extremes = directions.map((direction, j) => {
    const column = weighted.map((row) => row[j]!)
    const [lowest, highest] = extent(column)
    // Values that differ by binary rounding alone are the same and must not open a distance.
    const ends = isTied(lowest, highest) ? [lowest, lowest] : [lowest, highest]
    return direction === 'max' ? { best: ends[1]!, worst: ends[0]! } : { best: ends[0]!, worst: ends[1]! }
  })
  const ideal = extremes.map(({ best }) => best)
  const antiIdeal = extremes.map(({ worst }) => worst)
  const distanceToIdeal = weighted.map((row) => distance(row, ideal))
  const distanceToAntiIdeal = weighted.map((row) => distance(row, antiIdeal))
  const closeness = distanceToIdeal.map((toIdeal, i) => {
    const both = toIdeal + distanceToAntiIdeal[i]!
    return both === 0 ? 0.5 : distanceToAntiIdeal[i]! / both
  })
  return {
    closeness,
    ranks: rankScores(closeness, { scale: 1 }),
    ideal,
    antiIdeal,
    distanceToIdeal,
    distanceToAntiIdeal,
    weighted,
  }
}

function distance(row: readonly number[], point: readonly number[]): number {
  return Math.hypot(...row.map((value, j) => (isTied(value, point[j]!) ? 0 : value - point[j]!)))
}
