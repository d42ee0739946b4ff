import { max, mean } from 'simple-statistics'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLevel, checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import type { Random } from '#src/methods/random.ts'
import { compareWithTies } from '#src/methods/ties.ts'

export interface SideGap {
  /** Mean of the second side minus mean of the first. */
  readonly gap: number
  readonly means: readonly [number, number]
  readonly counts: readonly [number, number]
  /** Gaps that the answers do not contradict; null where there are too few answers for this level: too few to tell. */
  readonly interval: readonly [number, number] | null
  /** Two-sided: how often a gap so large would come about if it did not matter which side people are on. */
  readonly p: number
  readonly level: number
  /** All rearrangements of people over sides, or random ones; this many, the one that was observed included. */
  readonly exact: boolean
  readonly rearrangements: number
}

/** Up to so many rearrangements, all are looked at; beyond, so many random ones are. */
const MOST_EXACT = 20_000
/** More answers would take minutes; a gap between so many needs no rearrangements to be told. */
const MOST_PEOPLE = 10_000

/**
 * The gap between the views of two sides, with an interval that is honest for small groups.
 * Variants: difference of means; p from rearranging people over sides; the interval holds every gap that this test,
 * applied to answers shifted by it, would not reject (Garthwaite, Tritchler). The bounds are order statistics of the
 * differences between exchanged groups: no distribution is assumed but that the two sides differ by a shift.
 * Exact up to `most` rearrangements (20,000 unless fewer are asked for), else so many with the random source handed in.
 * Shapes: n and m answers in one unit. Degenerate: where the level needs more rearrangements than there are (two
 * against two, say) the interval is null; equal answers everywhere give gap 0, p 1, interval [0, 0].
 * Errors: too-few (an empty side), too-many (above 10,000 answers), not-a-number, out-of-range (level, most), not-whole (most).
 * Source: Tritchler, On inverting permutation tests, JASA 79, 1984; Garthwaite, Biometrics 52, 1996.
 */
export function sideGap(
  first: readonly number[],
  second: readonly number[],
  { random, level = 0.95, most = MOST_EXACT }: { readonly random: Random; readonly level?: number; readonly most?: number },
): SideGap {
  checkNumbers(first, 'first')
  checkNumbers(second, 'second')
  checkLevel(level)
  checkNumber(most, 'most', { whole: true, atLeast: 100, atMost: MOST_EXACT })
  if (first.length + second.length > MOST_PEOPLE)
    throw new MethodError('too-many', 'first', `There may be ${MOST_PEOPLE} answers.`)
  const pool = [...first, ...second]
  const exact = countArrangements(pool.length, first.length) <= most
  const arrangements = exact
    ? everyArrangement(pool.length, first.length)
    : randomArrangements(pool.length, first.length, { random, most })
  const observed = mean([...second]) - mean([...first])
  const size = max(pool.map(Math.abs))
  const side = { pool: Float64Array.from(pool), sideOne: first.length, ofFirst: sum(first), ofAll: sum(pool) }
  const exchanges: number[] = []
  let extreme = 1
  let rearrangements = 1
  for (const members of arrangements) {
    const { difference, exchanged } = rearrange(side, members)
    if (exchanged === null) continue
    rearrangements++
    exchanges.push(exchanged)
    if (compareWithTies(Math.abs(difference), Math.abs(observed), size) >= 0) extreme++
  }
  return {
    gap: observed,
    means: [mean([...first]), mean([...second])],
    counts: [first.length, second.length],
    interval: boundsOf(exchanges, level),
    p: extreme / rearrangements,
    level,
    exact,
    rearrangements,
  }
}

/** How many ways there are to choose; stops counting once it is too many to look at. */
function countArrangements(people: number, chosen: number): number {
  let count = 1
  for (let i = 1; i <= Math.min(chosen, people - chosen); i++) {
    count = (count * (people - i + 1)) / i
    if (count > MOST_EXACT) return Number.POSITIVE_INFINITY
  }
  return Math.round(count)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Every choice of so many people for the first side, in lexicographic order. */
function* everyArrangement(people: number, chosen: number): Generator<ArrayLike<number>> {
  const members = Array.from({ length: chosen }, (_, i) => i)
  for (;;) {
    yield members
    let place = chosen - 1
    while (place >= 0 && members[place] === people - chosen + place) place--
    if (place < 0) return
    members[place]!++
    for (let next = place + 1; next < chosen; next++) members[next] = members[next - 1]! + 1
  }
}

/** Random choices; the same list every time, changed in place. */
function* randomArrangements(
  people: number,
  chosen: number,
  { random, most }: { readonly random: Random; readonly most: number },
): Generator<ArrayLike<number>> {
  const order = Int32Array.from({ length: people }, (_, i) => i)
  const members = order.subarray(0, chosen)
  for (let k = 1; k < most; k++) {
    for (let place = 0; place < chosen; place++) {
      const other = place + Math.floor(random() * (people - place))
      const moved = order[place]!
      order[place] = order[other]!
      order[other] = moved
    }
    yield members
  }
}

interface Sides {
  readonly pool: Float64Array
  readonly sideOne: number
  readonly ofFirst: number
  readonly ofAll: number
}

/**
 * The gap after a rearrangement, and the mean of those who came from the second side minus the mean of those who left
 * the first: the shift at which this rearrangement and the observed one have the same gap. Null where nobody moved.
 */
function rearrange({ pool, sideOne, ofFirst, ofAll }: Sides, members: ArrayLike<number>) {
  let stayed = 0
  let came = 0
  let moved = 0
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!
    if (member < sideOne) stayed += pool[member]!
    else {
      came += pool[member]!
      moved++
    }
  }
  const total = stayed + came
  const difference = (ofAll - total) / (pool.length - sideOne) - total / sideOne
  return { difference, exchanged: moved === 0 ? null : (came - (ofFirst - stayed)) / moved }
}

function boundsOf(exchanges: number[], level: number): readonly [number, number] | null {
  const rank = Math.floor(((1 - level) / 2) * (exchanges.length + 1) + 1e-9)
  if (rank < 1) return null
  const sorted = Float64Array.from(exchanges).sort()
  return [sorted[rank - 1]!, sorted[sorted.length - rank]!]
}
