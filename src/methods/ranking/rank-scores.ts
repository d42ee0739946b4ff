import { groupTies } from '#src/methods/ties.ts'

/**
 * Ranks of scores: 1 is best, ties share the smaller rank and the next one is left out (1, 2, 2, 4).
 * `best` says whether the highest or the lowest score wins; `scale` is the size of the quantities that the scores were
 * computed from, see isTied. Cost: n log n.
 */
export function rankScores(
  scores: readonly number[],
  { best = 'highest', scale = 0 }: { readonly best?: 'highest' | 'lowest'; readonly scale?: number } = {},
): readonly number[] {
  const ordered = best === 'lowest' ? scores : scores.map((score) => -score)
  const ranks: number[] = new Array(scores.length)
  let placed = 0
  for (const group of groupTies(ordered, scale)) {
    for (const position of group) ranks[position] = placed + 1
    placed += group.length
  }
  return ranks
}
