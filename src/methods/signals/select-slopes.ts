/** Up to this many pairs are simply sorted: 16 MB, a thousand and a half points. */
const SORTED_AT_ONCE = 2 ** 20
const DIGIT_BITS = 16
const DIGITS = 64 / DIGIT_BITS

/**
 * The k-th smallest of the slopes between all pairs of points, for each k of `ranks` (from 0), exactly.
 * A naked kernel: x strictly increasing, x and y of one length, ranks inside the number of pairs.
 * Ten thousand points have fifty million slopes, so they are never stored: a radix selection on the bits of the
 * slopes walks the pairs at most four times and keeps only counts. Cost: n² time, constant memory.
 */
export function selectSlopes(x: readonly number[], y: readonly number[], ranks: readonly number[]): readonly number[] {
  const pairs = (x.length * (x.length - 1)) / 2
  if (pairs <= SORTED_AT_ONCE) {
    const slopes = sortedSlopes(x, y, pairs)
    return ranks.map((rank) => slopes[rank]!)
  }
  return selectByRadix(x, y, ranks)
}

/** Selection without storing the slopes; exported so that a test can hold it against plain sorting. */
export function selectByRadix(x: readonly number[], y: readonly number[], ranks: readonly number[]): readonly number[] {
  const targets = ranks.map((rank) => ({ left: rank, high: 0, low: 0 }))
  const [xs, ys] = [Float64Array.from(x), Float64Array.from(y)]
  for (let digit = 0; digit < DIGITS; digit++) {
    const prefixes = distinctPrefixes(targets)
    const counts = countDigits([xs, ys], prefixes, digit)
    for (const target of targets) {
      const place = prefixes.findIndex(({ high, low }) => high === target.high && low === target.low)
      descend(target, counts[place]!, digit)
    }
  }
  return targets.map(({ high, low }) => fromOrderedBits(high, low))
}

interface Prefix {
  high: number
  low: number
}

function sortedSlopes(x: readonly number[], y: readonly number[], pairs: number): Float64Array {
  const slopes = new Float64Array(pairs)
  let next = 0
  for (let j = 1; j < x.length; j++) {
    // Adding zero turns −0 into 0, so that both orders of the same data give the same answer.
    for (let i = 0; i < j; i++) slopes[next++] = (y[j]! - y[i]!) / (x[j]! - x[i]!) + 0
  }
  return slopes.sort()
}

function distinctPrefixes(targets: readonly Prefix[]): readonly Prefix[] {
  const seen = new Map(targets.map(({ high, low }) => [`${high}:${low}`, { high, low }]))
  return [...seen.values()]
}

/**
 * For each prefix, how many slopes that start with it have which next digit. The bits of a double, with the sign bit
 * flipped for positive and all bits flipped for negative numbers, sort like the numbers themselves.
 */
function countDigits([x, y]: readonly [Float64Array, Float64Array], prefixes: readonly Prefix[], digit: number) {
  const counts = prefixes.map(() => new Float64Array(2 ** DIGIT_BITS))
  const double = new Float64Array(1)
  const words = new Uint32Array(double.buffer)
  const inHigh = digit < 2
  const shift = digit % 2 === 0 ? DIGIT_BITS : 0
  const [highMask, lowMask] = prefixMasks(digit)
  const highs = prefixes.map(({ high }) => high)
  const lows = prefixes.map(({ low }) => low)
  for (let j = 1; j < x.length; j++) {
    const [xj, yj] = [x[j]!, y[j]!]
    for (let i = 0; i < j; i++) {
      double[0] = (yj - y[i]!) / (xj - x[i]!) + 0
      const flip = words[1]! >>> 31 === 1 ? 0xffffffff : 0
      const high = (words[1]! ^ (flip | 0x80000000)) >>> 0
      const low = (words[0]! ^ flip) >>> 0
      const next = ((inHigh ? high : low) >>> shift) & 0xffff
      for (let place = 0; place < counts.length; place++) {
        if (((high ^ highs[place]!) & highMask) === 0 && ((low ^ lows[place]!) & lowMask) === 0) counts[place]![next]!++
      }
    }
  }
  return counts
}

/** Which bits of the high and the low word are already decided before this digit. */
function prefixMasks(digit: number): readonly [number, number] {
  const masks = [
    [0, 0],
    [0xffff0000, 0],
    [0xffffffff, 0],
    [0xffffffff, 0xffff0000],
  ] as const
  return masks[digit]!
}

function descend(target: Prefix & { left: number }, counts: Float64Array, digit: number): void {
  let next = 0
  while (target.left >= counts[next]!) target.left -= counts[next++]!
  const bits = (digit % 2 === 0 ? next << DIGIT_BITS : next) >>> 0
  if (digit < 2) target.high = (target.high | bits) >>> 0
  else target.low = (target.low | bits) >>> 0
}

function fromOrderedBits(high: number, low: number): number {
  const words = new Uint32Array(2)
  const negative = high >>> 31 === 0
  words[1] = negative ? ~high : high ^ 0x80000000
  words[0] = negative ? ~low : low
  return new Float64Array(words.buffer)[0]!
}
