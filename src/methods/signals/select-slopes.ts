import { type Random, seededRandom } from '#src/methods/random.ts'

/** Up to this many pairs are simply sorted: 8 MB, about one and a half thousand points. */
const SORTED_AT_ONCE = 2 ** 20
const SAMPLE_SIZE = 2 ** 16
/** Standard deviations of a sampled rank that the first bracket leaves room for. */
const FIRST_MARGIN = 4

/**
 * The k-th smallest of the slopes between all pairs of points, for each k of `ranks` (from 0), exactly.
 * A naked kernel: x strictly increasing, x and y of one length, ranks inside the number of pairs.
 * Ten thousand points have fifty million slopes, so they are never all stored: see selectBySampling.
 */
export function selectSlopes(x: readonly number[], y: readonly number[], ranks: readonly number[]): readonly number[] {
  const pairs = (x.length * (x.length - 1)) / 2
  if (pairs > SORTED_AT_ONCE) return selectBySampling(x, y, { ranks, sampleSize: SAMPLE_SIZE })
  const slopes = new Float64Array(pairs)
  let next = 0
  forEachSlope(Float64Array.from(x), Float64Array.from(y), (slope) => {
    slopes[next++] = slope
  })
  slopes.sort()
  return ranks.map((rank) => slopes[rank]!)
}

/**
 * Selection by bracketing: a sample of slopes says between which two values a rank must lie, one walk over all pairs
 * counts what lies below and keeps only what lies between, about one slope in sixty. Where a bracket turns out to miss
 * its rank, it is tried again with twice the room, so the answer is exact; chance decides about time alone.
 * Cost: n² time; memory for the slopes inside the brackets.
 */
export function selectBySampling(
  x: readonly number[],
  y: readonly number[],
  { ranks, sampleSize }: { readonly ranks: readonly number[]; readonly sampleSize: number },
): readonly number[] {
  const points = [Float64Array.from(x), Float64Array.from(y)] as const
  const random = seededRandom()
  const found = new Map<number, number>()
  for (let margin = FIRST_MARGIN; found.size < new Set(ranks).size; margin *= 2) {
    const open = [...new Set(ranks)].filter((rank) => !found.has(rank))
    const sample = sampleSlopes(points, sampleSize, random)
    const brackets = bracketRanks(open, sample, { pairs: (x.length * (x.length - 1)) / 2, margin })
    walkBrackets(points, brackets)
    for (const bracket of brackets) {
      for (const rank of bracket.ranks) {
        const slope = lookUp(bracket, rank)
        if (slope !== undefined) found.set(rank, slope)
      }
    }
  }
  return ranks.map((rank) => found.get(rank)!)
}

type Points = readonly [Float64Array, Float64Array]

interface Bracket {
  readonly ranks: number[]
  readonly low: number
  readonly high: number
  below: number
  equalLow: number
  equalHigh: number
  /** Slopes strictly between low and high. */
  inside: Float64Array
  kept: number
}

function forEachSlope(x: Float64Array, y: Float64Array, visit: (slope: number) => void): void {
  for (let j = 1; j < x.length; j++) {
    const [xj, yj] = [x[j]!, y[j]!]
    // Adding zero turns −0 into 0, so that both orders of the same data give the same answer.
    for (let i = 0; i < j; i++) visit((yj - y[i]!) / (xj - x[i]!) + 0)
  }
}

function sampleSlopes([x, y]: Points, size: number, random: Random): Float64Array {
  const sample = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    const i = Math.floor(random() * x.length)
    const j = (i + 1 + Math.floor(random() * (x.length - 1))) % x.length
    sample[k] = (y[j]! - y[i]!) / (x[j]! - x[i]!) + 0
  }
  return sample.sort()
}

/** A bracket for each rank; ranks whose brackets are the same share one. */
function bracketRanks(
  ranks: readonly number[],
  sample: Float64Array,
  { pairs, margin }: { readonly pairs: number; readonly margin: number },
): readonly Bracket[] {
  const brackets: Bracket[] = []
  const room = Math.ceil(margin * 0.5 * Math.sqrt(sample.length))
  for (const rank of ranks) {
    const place = Math.floor((rank / pairs) * sample.length)
    const low = sample[place - room] ?? Number.NEGATIVE_INFINITY
    const high = sample[place + room] ?? Number.POSITIVE_INFINITY
    const same = brackets.find((bracket) => bracket.low === low && bracket.high === high)
    if (same) same.ranks.push(rank)
    else
      brackets.push({ ranks: [rank], low, high, below: 0, equalLow: 0, equalHigh: 0, inside: new Float64Array(1024), kept: 0 })
  }
  return brackets
}

function walkBrackets([x, y]: Points, brackets: readonly Bracket[]): void {
  forEachSlope(x, y, (slope) => {
    for (const bracket of brackets) {
      if (slope > bracket.high) continue
      if (slope < bracket.low) bracket.below++
      else if (slope === bracket.low) bracket.equalLow++
      else if (slope === bracket.high) bracket.equalHigh++
      else keep(bracket, slope)
    }
  })
  for (const bracket of brackets) bracket.inside.subarray(0, bracket.kept).sort()
}

function keep(bracket: Bracket, slope: number): void {
  if (bracket.kept === bracket.inside.length) {
    const larger = new Float64Array(2 * bracket.inside.length)
    larger.set(bracket.inside)
    bracket.inside = larger
  }
  bracket.inside[bracket.kept++] = slope
}

/** The slope of that rank, or undefined where the bracket lies beside it. */
function lookUp({ below, equalLow, equalHigh, inside, kept, low, high }: Bracket, rank: number): number | undefined {
  const place = rank - below
  if (place < 0 || place >= equalLow + kept + equalHigh) return undefined
  if (place < equalLow) return low
  return place < equalLow + kept ? inside[place - equalLow] : high
}
