import { max, min } from 'simple-statistics'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import type { Random } from '#src/methods/random.ts'
import type { Direction } from '#src/methods/ranking/decision-table.ts'

/** What is known of a value: the value, [lowest, highest] (uniform between them), or three or more draws. */
export type UncertainValue = number | readonly [number, number] | readonly number[]

export interface ValueSampler {
  readonly alternatives: number
  readonly criteria: number
  /** Writes the utilities of the k-th draw, alternatives × criteria row by row; nothing to do where all are certain. */
  readonly draw: (k: number, into: Float64Array) => void
  readonly certain: boolean
  /** Whether values come by chance, not only from given draws. */
  readonly isRandom: boolean
  /** How many given draws there are; 0 where there are none. */
  readonly given: number
  /** The largest absolute utility that may come. */
  readonly size: number
}

interface Cell {
  readonly place: number
  readonly low: number
  readonly high: number
  readonly draws: readonly number[] | null
}

/**
 * A sampler of uncertain tables. Utilities are the values, negative where less is better; with `minMax` they are scaled
 * between the lowest (0) and the highest (1) value that any alternative may have on the criterion.
 * Draws of different cells are taken together, the k-th with the k-th, so that what varies together stays together.
 * Errors: too-few, length-mismatch (rows, directions, draws of different number), not-a-number, not-ordered (an
 * interval whose lowest is above its highest).
 */
export function sampleValues(
  values: readonly (readonly UncertainValue[])[],
  random: Random,
  { directions, minMax = false }: { readonly directions?: readonly Direction[] | undefined; readonly minMax?: boolean } = {},
): ValueSampler {
  const criteria = values[0]?.length ?? 0
  if (values.length === 0 || criteria === 0)
    throw new MethodError('too-few', 'values', 'At least one row and one column are needed.')
  if (directions) checkLength(directions, criteria, 'directions')
  const cells = values.flatMap((row, i) => {
    checkLength(row, criteria, `values.${i}`)
    return row.map((value, j) => readCell(value, { place: i * criteria + j, path: `values.${i}.${j}` }))
  })
  const given = countDraws(cells, criteria)
  const scaled = cells.map((cell) => toUtility(cell, cells, { criteria, minMax, directions }))
  return {
    alternatives: values.length,
    criteria,
    isRandom: scaled.some(({ low, high, draws }) => draws === null && low !== high),
    certain: scaled.every(({ low, high, draws }) => draws === null && low === high),
    given,
    size: scaled.reduce((largest, { low, high }) => Math.max(largest, Math.abs(low), Math.abs(high)), 0),
    draw: drawCells(scaled, given, random),
  }
}

/** Certain cells, intervals and given draws apart, because this runs for every cell of every draw. */
function drawCells(cells: readonly Cell[], given: number, random: Random): ValueSampler['draw'] {
  const lows = Float64Array.from(cells, ({ low }) => low)
  const open = cells.filter(({ low, high, draws }) => draws === null && low !== high)
  const places = Int32Array.from(open, ({ place }) => place)
  const widths = Float64Array.from(open, ({ low, high }) => high - low)
  const withDraws = cells.filter(({ draws }) => draws !== null)
  return (k, into) => {
    into.set(lows)
    for (let i = 0; i < places.length; i++) into[places[i]!]! += widths[i]! * random()
    for (const { place, draws } of withDraws) into[place] = draws![k % given]!
  }
}

function readCell(value: UncertainValue, { place, path }: { readonly place: number; readonly path: string }): Cell {
  if (typeof value === 'number') {
    checkNumber(value, path)
    return { place, low: value, high: value, draws: null }
  }
  checkNumbers(value, path, { fewest: 2 })
  if (value.length > 2) return { place, low: min([...value]), high: max([...value]), draws: value }
  if (value[0]! > value[1]!) throw new MethodError('not-ordered', path, 'The lowest value is above the highest.')
  return { place, low: value[0]!, high: value[1]!, draws: null }
}

function countDraws(cells: readonly Cell[], criteria: number): number {
  const withDraws = cells.filter(({ draws }) => draws !== null)
  const given = withDraws[0]?.draws?.length ?? 0
  for (const { place, draws } of withDraws) {
    checkLength(draws!, given, `values.${Math.floor(place / criteria)}.${place % criteria}`)
  }
  return given
}

function toUtility(
  cell: Cell,
  cells: readonly Cell[],
  { criteria, minMax, directions }: { criteria: number; minMax: boolean; directions: readonly Direction[] | undefined },
): Cell {
  const column = cell.place % criteria
  const sign = directions?.[column] === 'min' ? -1 : 1
  const peers = minMax ? cells.filter(({ place }) => place % criteria === column) : []
  const start = minMax ? min(peers.map(({ low, high }) => Math.min(sign * low, sign * high))) : 0
  const end = minMax ? max(peers.map(({ low, high }) => Math.max(sign * low, sign * high))) : 1
  const width = start === end ? 1 : end - start
  const utility = (value: number) => (sign * value - start) / width
  return { place: cell.place, low: utility(cell.low), high: utility(cell.high), draws: cell.draws?.map(utility) ?? null }
}
