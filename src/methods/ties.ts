/**
 * Two numbers are a tie when they differ by no more than this share of the larger one. Decimal fractions have no exact
 * binary form, so 0.1 + 0.2 is not 0.3 for a computer; a chain of a few thousand additions and products stays far
 * below one part in 10¹², and no assessor, meter or survey means a difference that small. This is the one tolerance of
 * the library: every method that compares scores or data for equality uses it.
 */
export const TIE_TOLERANCE = 1e-12

/**
 * Whether two numbers count as equal. `scale` is the size of the quantities that the two were computed from: pass it
 * where a difference of large terms may be a tiny remainder of zero (a net flow, a weighted sum with negative terms).
 */
export function isTied(first: number, second: number, scale = 0): boolean {
  return Math.abs(first - second) <= TIE_TOLERANCE * Math.max(Math.abs(first), Math.abs(second), scale)
}

/** −1, 0 or 1 as the first number is smaller than, tied with, or greater than the second. */
export function compareWithTies(first: number, second: number, scale = 0): -1 | 0 | 1 {
  if (isTied(first, second, scale)) return 0
  return first < second ? -1 : 1
}

/**
 * Positions of the values in ascending order, tied ones together. A group is tied with its smallest member, so a chain
 * of nearly equal values cannot drift into one group. Cost: n log n.
 */
export function groupTies(values: readonly number[], scale = 0): readonly (readonly number[])[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!)
  const groups: number[][] = []
  for (const position of order) {
    const group = groups.at(-1)
    if (group && isTied(values[group[0]!]!, values[position]!, scale)) group.push(position)
    else groups.push([position])
  }
  return groups.map((group) => group.sort((i, j) => i - j))
}
