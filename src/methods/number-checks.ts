import { MethodError } from '#src/methods/method-error.ts'

/** What a number must satisfy besides being finite; bounds are inclusive unless `positive` asks for more than zero. */
export interface NumberRule {
  readonly atLeast?: number
  readonly atMost?: number
  readonly positive?: boolean
  readonly whole?: boolean
}

/**
 * Numbers beyond these sizes are refused: their squares, products and reciprocals would leave the range of a double,
 * and a result would be infinite or not a number. Nothing that people decide about is that large or that small.
 */
export const LARGEST = 1e100
const SMALLEST_POSITIVE = 1e-100

/** Returns the number, or refuses it with its path: not finite, not whole, not positive, out of range. */
export function checkNumber(value: number, path: string, rule: NumberRule = {}): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new MethodError('not-a-number', path, 'A finite number is needed here.')
  }
  if (Math.abs(value) > LARGEST) throw new MethodError('out-of-range', path, `The number is larger than ${LARGEST}.`)
  if (rule.whole && !Number.isInteger(value)) throw new MethodError('not-whole', path, 'A whole number is needed here.')
  if (rule.positive && value < SMALLEST_POSITIVE)
    throw new MethodError('not-positive', path, 'The number must be greater than zero.')
  if (rule.atLeast !== undefined && value < rule.atLeast) {
    throw new MethodError('out-of-range', path, `The number must be at least ${rule.atLeast}.`)
  }
  if (rule.atMost !== undefined && value > rule.atMost) {
    throw new MethodError('out-of-range', path, `The number must be at most ${rule.atMost}.`)
  }
  return value
}

/** Checks every number of a list and that the list has at least `fewest` of them. */
export function checkNumbers(
  values: readonly number[],
  path: string,
  { fewest = 1, ...rule }: NumberRule & { readonly fewest?: number } = {},
): readonly number[] {
  if (values.length < fewest)
    throw new MethodError(
      'too-few',
      path,
      fewest === 1 ? 'At least one value is needed.' : `At least ${fewest} values are needed.`,
    )
  values.forEach((value, i) => {
    checkNumber(value, `${path}.${i}`, rule)
  })
  return values
}

/** Checks a rectangular table of numbers: at least one row, at least one column, rows of one length. */
export function checkMatrix(matrix: readonly (readonly number[])[], path = 'matrix', rule: NumberRule = {}) {
  const columns = matrix[0]?.length ?? 0
  if (matrix.length === 0 || columns === 0) {
    throw new MethodError('too-few', path, 'At least one row and one column are needed.')
  }
  matrix.forEach((row, i) => {
    checkLength(row, columns, `${path}.${i}`)
    checkNumbers(row, `${path}.${i}`, rule)
  })
  return { rows: matrix.length, columns }
}

/** Refuses a list whose length differs from what the rest of the input asks for. */
export function checkLength(values: readonly unknown[], expected: number, path: string): void {
  if (values.length === expected) return
  throw new MethodError('length-mismatch', path, `The length must be ${expected}; it is ${values.length}.`)
}

/** A level of confidence strictly between 0 and 1. */
export function checkLevel(level: number, path = 'level'): number {
  checkNumber(level, path)
  if (level <= 0 || level >= 1) throw new MethodError('out-of-range', path, 'The level must lie between 0 and 1.')
  return level
}
