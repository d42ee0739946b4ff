import { groupTies } from '#src/methods/ties.ts'

/**
 * Ranks of the values in ascending order from 1; tied values share the mean of the ranks they occupy ("midranks", the
 * default of R and SciPy). Ties are equal within the tolerance of ties.ts. Cost: n log n.
 */
export function midranks(values: readonly number[]): {
  readonly ranks: readonly number[]
  readonly tieSizes: readonly number[]
} {
  const ranks: number[] = new Array(values.length)
  const tieSizes: number[] = []
  let placed = 0
  for (const group of groupTies(values)) {
    for (const position of group) ranks[position] = placed + (group.length + 1) / 2
    placed += group.length
    if (group.length > 1) tieSizes.push(group.length)
  }
  return { ranks, tieSizes }
}
