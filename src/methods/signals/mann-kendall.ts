import { median } from 'simple-statistics'
import { normalMargin, normalTwoSided } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkLevel, checkNumbers } from '#src/methods/number-checks.ts'
import { selectSlopes } from '#src/methods/signals/select-slopes.ts'
import { groupTies } from '#src/methods/ties.ts'

export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number
  readonly varS: number
  readonly z: number
  /** Two-sided, from the normal approximation with continuity correction. */
  readonly p: number
  readonly trend: 'increasing' | 'decreasing' | 'no trend'
  /** S over the number of pairs; `tauB` over the pairs that are not tied in y. */
  readonly tau: number
  readonly tauB: number
  readonly sen: {
    /** Change of y for one unit of x: the median of the slopes of all pairs. */
    readonly slope: number
    readonly intercept: number
    readonly interval: readonly [number, number]
  }
  readonly level: number
}

/**
 * Mann–Kendall test for a monotonic trend, with Sen's slope: does a series rise or fall, and how fast, without assuming
 * a straight line or a normal distribution.
 * Variants: the original test (values independent of each other), variance corrected for ties, z with continuity
 * correction; `trend` is named when p < 1 − level. Sen's slope is the median of all pairwise slopes, the intercept is
 * median(y) − slope · median(x), the interval takes the order statistics nearest to (N ± z·√varS) / 2, rounded half to
 * even, as R's trend::sens.slope and SciPy's theilslopes do.
 * Shapes: n values; `x` are their times in any unit, in any order, each once; 0, 1, 2 … unless given.
 * Degenerate: equal values everywhere are no trend: s 0, z 0, p 1, tau 0, slope 0.
 * Errors: too-few (fewer than 3), not-a-number, length-mismatch, duplicate (a time twice), out-of-range (level).
 * Cost: n log n for the test; n² time for the slope, without n² memory.
 * Source: Mann 1945; Kendall 1975; Sen 1968; Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987.
 */
export function mannKendall(
  y: readonly number[],
  { x, level = 0.95 }: { readonly x?: readonly number[]; readonly level?: number } = {},
): MannKendall {
  checkNumbers(y, 'y', { fewest: 3 })
  checkLevel(level)
  const points = x ? inOrderOfTime(x, y) : { times: y.map((_, i) => i), values: y }
  const count = y.length
  const pairs = (count * (count - 1)) / 2
  const groups = groupTies(points.values)
  const sizes = groups.map((group) => group.length)
  const s = risingMinusFalling(groups, count)
  const varS = (count * (count - 1) * (2 * count + 5) - total(sizes, (size) => size * (size - 1) * (2 * size + 5))) / 18
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS)
  const p = normalTwoSided(z)
  const untied = pairs - total(sizes, (size) => (size * (size - 1)) / 2)
  return {
    s,
    varS,
    z,
    p,
    trend: p >= 1 - level ? 'no trend' : s > 0 ? 'increasing' : 'decreasing',
    tau: s / pairs,
    tauB: untied === 0 ? 0 : s / Math.sqrt(pairs * untied),
    sen: senSlope(points, normalMargin(level) * Math.sqrt(varS)),
    level,
  }
}

interface Points {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

function inOrderOfTime(x: readonly number[], y: readonly number[]): Points {
  checkNumbers(x, 'x')
  checkLength(x, y.length, 'x')
  const order = x.map((_, i) => i).sort((i, j) => x[i]! - x[j]!)
  order.slice(1).forEach((position, i) => {
    if (x[position] === x[order[i]!]) throw new MethodError('duplicate', `x.${position}`, 'Each time may stand only once.')
  })
  return { times: order.map((i) => x[i]!), values: order.map((i) => y[i]!) }
}

/** Kendall's S by a binary indexed tree over the distinct values: for each point, how many earlier ones lie below and above. */
function risingMinusFalling(groups: readonly (readonly number[])[], count: number): number {
  const levels: number[] = new Array(count)
  groups.forEach((group, level) => {
    for (const position of group) levels[position] = level + 1
  })
  const tree = new Int32Array(groups.length + 1)
  const upTo = (level: number) => {
    let sum = 0
    for (let node = level; node > 0; node -= node & -node) sum += tree[node]!
    return sum
  }
  let s = 0
  levels.forEach((level, earlier) => {
    s += upTo(level - 1) - (earlier - upTo(level))
    for (let node = level; node < tree.length; node += node & -node) tree[node]!++
  })
  return s
}

function senSlope({ times, values }: Points, halfWidth: number): MannKendall['sen'] {
  const pairs = (times.length * (times.length - 1)) / 2
  const lowest = Math.max(0, roundHalfToEven((pairs - halfWidth) / 2) - 1)
  const highest = Math.min(pairs - 1, roundHalfToEven((pairs + halfWidth) / 2))
  const ranks = [Math.floor((pairs - 1) / 2), Math.floor(pairs / 2), lowest, highest]
  const [below, above, lower, upper] = selectSlopes(times, values, ranks)
  const slope = (below! + above!) / 2
  return { slope, intercept: median([...values]) - slope * median([...times]), interval: [lower!, upper!] }
}

/** As R and NumPy round: 2.5 becomes 2, 3.5 becomes 4. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

function total(values: readonly number[], term: (value: number) => number): number {
  return values.reduce((sum, value) => sum + term(value), 0)
}
