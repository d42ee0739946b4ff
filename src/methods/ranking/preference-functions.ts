import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { compareWithTies } from '#src/methods/ties.ts'

/** q: indifference threshold, p: preference threshold, s: the bend of the Gaussian; all in the unit of the criterion. */
export interface PreferenceFunction {
  readonly type: 'usual' | 'ushape' | 'vshape' | 'level' | 'linear' | 'gaussian'
  readonly q?: number | undefined
  readonly p?: number | undefined
  readonly s?: number | undefined
}

/** From a difference in favour of an alternative, and the size of the two values, to a preference between 0 and 1. */
export type Preference = (difference: number, size: number) => number

/**
 * The six preference functions of PROMETHEE, by how far an advantage d goes.
 * usual: any advantage is full preference; ushape: above q; vshape: d / p up to p; level: ½ above q, 1 above p;
 * linear: 0 up to q, then a line to 1 at p; gaussian: 1 − exp(−d² / 2s²).
 * Differences are compared with thresholds as ties.ts says, so 0.3 − 0.1 is not above 0.2.
 * Errors: missing (a parameter that the type needs), out-of-range (negative q), not-positive (p, s), not-ordered (p < q;
 * for "linear" also p = q, which is "ushape").
 * Source: Brans and Vincke, A preference ranking organisation method, Management Science 31, 1985.
 */
export function preferenceFunction(definition: PreferenceFunction, path: string): Preference {
  const { type } = definition
  if (type === 'usual') return (difference, size) => (isAbove(difference, 0, size) ? 1 : 0)
  if (type === 'gaussian') {
    const s = parameter(definition, 's', path)
    return (difference, size) => (isAbove(difference, 0, size) ? 1 - Math.exp(-(difference ** 2) / (2 * s * s)) : 0)
  }
  if (type === 'vshape') {
    const p = parameter(definition, 'p', path)
    return (difference, size) => (isAbove(difference, 0, size) ? Math.min(1, difference / p) : 0)
  }
  const q = parameter(definition, 'q', path)
  if (type === 'ushape') return (difference, size) => (isAbove(difference, q, size) ? 1 : 0)
  const p = parameter(definition, 'p', path)
  if (p < q || (type === 'linear' && p === q)) throw new MethodError('not-ordered', `${path}.p`, 'p must be greater than q.')
  if (type === 'level') {
    return (difference, size) => (isAbove(difference, p, size) ? 1 : isAbove(difference, q, size) ? 0.5 : 0)
  }
  return (difference, size) => (isAbove(difference, q, size) ? Math.min(1, (difference - q) / (p - q)) : 0)
}

function isAbove(difference: number, threshold: number, size: number): boolean {
  return difference > threshold && compareWithTies(difference, threshold, size) > 0
}

function parameter(definition: PreferenceFunction, name: 'q' | 'p' | 's', path: string): number {
  const value = definition[name]
  const here = `${path}.${name}`
  if (value === undefined) throw new MethodError('missing', here, `The preference function “${definition.type}” needs ${name}.`)
  return checkNumber(value, here, name === 'q' ? { atLeast: 0 } : { positive: true })
}
