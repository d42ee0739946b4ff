import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'

export type RandomIndex = 'saaty-1980' | 'saaty-2005' | 'donegan-dodd-1991' | number

/** Mean consistency index of random judgements, by the number of items; the first entry is for three. */
const TABLES = {
  // Saaty, The Analytic Hierarchy Process, 1980, p. 21.
  'saaty-1980': [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  // Saaty, Theory and Applications of the Analytic Network Process, 2005, p. 31.
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  // Donegan and Dodd, A note on Saaty's random indexes, Mathematical and Computer Modelling 15(10), 1991.
  'donegan-dodd-1991': [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153,
    1.5262, 1.5313, 1.5371,
  ],
} as const

/**
 * The random index that a consistency index is divided by.
 * Variants: three published tables, or a number of your own. One and two items are always consistent: 0.
 * Errors: too-many (more items than the table has: 15, 15 and 20), not-positive (a number of 0 or less).
 */
export function randomIndex(items: number, choice: RandomIndex = 'saaty-1980'): number {
  if (typeof choice === 'number') return checkNumber(choice, 'randomIndex', { positive: true })
  if (items < 3) return 0
  const table = TABLES[choice]
  const found = table[items - 3]
  if (found !== undefined) return found
  throw new MethodError('too-many', 'matrix', `The table ${choice} ends at ${table.length + 2} items; give a number instead.`)
}
