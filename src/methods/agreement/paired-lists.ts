import { MethodError } from '#src/methods/method-error.ts'
import { midranks } from '#src/methods/midranks.ts'
import { checkLength, checkNumbers } from '#src/methods/number-checks.ts'

/**
 * Checks two lists of paired numbers and ranks them. Errors: too-few, length-mismatch, not-a-number, no-variation (all
 * values of one list tied: nothing can go along with it).
 */
export function rankPairs(x: readonly number[], y: readonly number[], fewest: number) {
  checkNumbers(x, 'x', { fewest })
  checkLength(y, x.length, 'y')
  checkNumbers(y, 'y')
  const ranked = { x: midranks(x), y: midranks(y) }
  for (const name of ['x', 'y'] as const) {
    if (ranked[name].tieSizes[0] === x.length) throw new MethodError('no-variation', name, 'All values are the same.')
  }
  return ranked
}
