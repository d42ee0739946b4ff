import { extent, max } from 'simple-statistics'
import { MethodError } from '#src/methods/method-error.ts'
import { checkNumbers } from '#src/methods/number-checks.ts'
import type { Direction } from '#src/methods/ranking/decision-table.ts'

export type Normalisation = 'vector' | 'min-max' | 'max' | 'sum' | 'none'

/**
 * Values of one criterion on a common scale, where more is always better.
 * Variants, for "max" and for "min": "vector" x / ‖x‖ and 1 − x / ‖x‖; "min-max" (x − min) / (max − min) and
 * (max − x) / (max − min); "max" x / max and min / x (linear scale transformation of Hwang and Yoon); "sum" x / Σx and
 * (1/x) / Σ(1/x); "none" leaves the values as they are, in either direction.
 * Degenerate: equal values are all 1 under "min-max"; a column of zeros stays 0 for "max" under the others, and is 1
 * for "min" under "vector".
 * Errors: too-few, not-a-number, out-of-range (a negative value under "max" and "sum"), not-positive (a value of 0 that
 * would be divided by: "max" and "sum" for "min").
 * Source: Hwang and Yoon, Multiple Attribute Decision Making, 1981; Jahan and Edwards, Materials and Design 65, 2015.
 */
export function normalise(
  column: readonly number[],
  {
    direction,
    normalisation,
    path = 'column',
  }: { readonly direction: Direction; readonly normalisation: Normalisation; readonly path?: string },
): readonly number[] {
  checkNumbers(column, path)
  if (normalisation === 'none') return [...column]
  if (normalisation === 'min-max') return minMax(column, direction)
  if (normalisation === 'vector') {
    const scaled = scaleColumn(column, { normalisation, path })
    return direction === 'max' ? scaled : scaled.map((value) => 1 - value)
  }
  if (direction === 'max') return scaleColumn(column, { normalisation, path })
  checkNumbers(column, path, { positive: true })
  return scaleColumn(
    column.map((value) => 1 / value),
    { normalisation, path },
  )
}

/**
 * The same scales without turning: a smaller value stays smaller. What methods need that know the direction themselves
 * (TOPSIS, VIKOR, PROMETHEE).
 */
export function scaleColumn(
  column: readonly number[],
  { normalisation, path = 'column' }: { readonly normalisation: Normalisation; readonly path?: string },
): readonly number[] {
  if (normalisation === 'none') return [...column]
  if (normalisation === 'min-max') return minMax(column, 'max')
  if (normalisation !== 'vector' && column.some((value) => value < 0)) {
    const place = column.findIndex((value) => value < 0)
    throw new MethodError('out-of-range', `${path}.${place}`, `The normalisation “${normalisation}” needs values of 0 or more.`)
  }
  const size = sizeOf(column, normalisation)
  return size === 0 ? column.map(() => 0) : column.map((value) => value / size)
}

function sizeOf(column: readonly number[], normalisation: 'vector' | 'max' | 'sum'): number {
  if (normalisation === 'vector') return Math.sqrt(column.reduce((sum, value) => sum + value ** 2, 0))
  if (normalisation === 'max') return max([...column])
  return column.reduce((sum, value) => sum + value, 0)
}

function minMax(column: readonly number[], direction: Direction): readonly number[] {
  const [lowest, highest] = extent([...column])
  if (lowest === highest) return column.map(() => 1)
  return column.map((value) => (direction === 'max' ? value - lowest : highest - value) / (highest - lowest))
}
