import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumber } from '#src/methods/number-checks.ts'

/** Pairwise comparisons: the entry at row i, column j says how many times i matters more than j; null is "not judged". */
export type Judgements = readonly (readonly (number | null)[])[]

/** Two decimals, as in 0.33 against 3, pass as reciprocal; a contradiction does not. */
const RECIPROCAL_TOLERANCE = 0.05

/**
 * Checks pairwise comparisons and fills what follows from them: the diagonal, and an entry whose mirror image is given.
 * What nobody judged stays null. Errors: too-few, length-mismatch (not square), not-positive, not-reciprocal
 * (a·b differs from 1 by more than 5 %, or a diagonal that is not 1), not-connected (some items are not compared with
 * the others, even by way of third ones).
 */
export function completeJudgements(matrix: Judgements, path = 'matrix'): readonly (readonly (number | null)[])[] {
  const count = matrix.length
  if (count === 0) throw new MethodError('too-few', path, 'At least one item is needed.')
  matrix.forEach((row, i) => {
    checkLength(row, count, `${path}.${i}`)
  })
  const filled = matrix.map((row, i) => row.map((entry, j) => fillEntry(matrix, { i, j, entry, path })))
  if (reachable(filled).size < count) {
    throw new MethodError('not-connected', path, 'Some items are not compared with the others, not even indirectly.')
  }
  return filled
}

function fillEntry(
  matrix: Judgements,
  { i, j, entry, path }: { readonly i: number; readonly j: number; readonly entry: number | null; readonly path: string },
): number | null {
  const here = `${path}.${i}.${j}`
  if (entry !== null) checkNumber(entry, here, { positive: true })
  if (i === j) {
    if (entry !== null && entry !== 1) throw new MethodError('not-reciprocal', here, 'An item compared with itself is 1.')
    return 1
  }
  const mirror = matrix[j]![i] ?? null
  if (entry === null) return mirror === null ? null : 1 / checkNumber(mirror, `${path}.${j}.${i}`, { positive: true })
  if (mirror !== null && Math.abs(entry * mirror - 1) > RECIPROCAL_TOLERANCE) {
    throw new MethodError('not-reciprocal', here, 'This judgement and its mirror image contradict each other.')
  }
  return entry
}

function reachable(matrix: Judgements): ReadonlySet<number> {
  const seen = new Set([0])
  for (const item of seen) {
    matrix[item]!.forEach((entry, j) => {
      if (entry !== null) seen.add(j)
    })
  }
  return seen
}
