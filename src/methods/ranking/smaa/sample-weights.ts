import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumber } from '#src/methods/number-checks.ts'
import type { Random } from '#src/methods/random.ts'
import { TIE_TOLERANCE } from '#src/methods/ties.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'

/** What is known of the weights: nothing, draws from elsewhere, an order of importance, or an interval for each. */
export type WeightKnowledge =
  | readonly (readonly number[])[]
  | { readonly order: readonly number[] }
  | { readonly intervals: readonly (readonly [number, number])[] }

/** Writes the weights of the k-th draw into the array it is handed; they sum to 1. */
export type DrawWeights = (k: number, into: Float64Array) => void

export interface WeightSampler {
  readonly draw: DrawWeights
  /** How many given draws there are; 0 where weights are random. */
  readonly given: number
  readonly method: 'given' | 'simplex' | 'ordered simplex' | 'rejection' | 'hit and run'
}

/**
 * A sampler of weights that are uniform on all that is possible: the whole simplex; the part that respects an order
 * (criteria, most important first); the part inside intervals. Draws from elsewhere are scaled to sum 1 and used in turn.
 * Variants: the simplex by normalised exponentials (Rubinstein 1982), the ordered part by sorting them; intervals by
 * rejection above the lower bounds, or, where fewer than one draw in twenty would fit, by a hit-and-run walk that moves
 * weight between two criteria (Smith 1984), 5 · criteria steps a draw.
 * Errors: too-few, length-mismatch, not-a-number, out-of-range (bounds outside 0–1, or that no weights with sum 1 fit),
 * not-ordered (a lower bound above its upper one), duplicate (a criterion twice in the order), not-whole.
 */
export function sampleWeights(count: number, random: Random, knowledge?: WeightKnowledge): WeightSampler {
  if (knowledge === undefined) return { draw: (_, into) => drawSimplex(into, random), given: 0, method: 'simplex' }
  if ('order' in knowledge) return orderedSampler(checkOrder(knowledge.order, count), random)
  if ('intervals' in knowledge) return intervalSampler(checkIntervals(knowledge.intervals, count), random)
  if (knowledge.length === 0) throw new MethodError('too-few', 'weights', 'At least one draw is needed.')
  const draws = knowledge.map((draw, k) => normaliseWeights(draw, `weights.${k}`, count))
  return { draw: (k, into) => into.set(draws[k % draws.length]!), given: draws.length, method: 'given' }
}

function drawSimplex(into: Float64Array, random: Random): void {
  let sum = 0
  for (let j = 0; j < into.length; j++) {
    into[j] = -Math.log(random())
    sum += into[j]!
  }
  for (let j = 0; j < into.length; j++) into[j]! /= sum
}

function orderedSampler(order: readonly number[], random: Random): WeightSampler {
  const sorted = new Float64Array(order.length)
  const draw: DrawWeights = (_, into) => {
    drawSimplex(sorted, random)
    sorted.sort()
    order.forEach((criterion, place) => {
      into[criterion] = sorted[order.length - 1 - place]!
    })
  }
  return { draw, given: 0, method: 'ordered simplex' }
}

interface Bounds {
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  /** What is left to share out once every criterion has its lower bound. */
  readonly rest: number
}

const TRIALS = 2000
const ACCEPTABLE_SHARE = 0.05

function intervalSampler(bounds: Bounds, random: Random): WeightSampler {
  const trial = new Float64Array(bounds.lower.length)
  let hits = 0
  for (let k = 0; k < TRIALS; k++) if (tryIntervals(bounds, trial, random)) hits++
  if (hits < TRIALS * ACCEPTABLE_SHARE) return { draw: walk(bounds, random), given: 0, method: 'hit and run' }
  const draw: DrawWeights = (_, into) => {
    while (!tryIntervals(bounds, into, random));
  }
  return { draw, given: 0, method: 'rejection' }
}

function tryIntervals({ lower, upper, rest }: Bounds, into: Float64Array, random: Random): boolean {
  drawSimplex(into, random)
  for (let j = 0; j < into.length; j++) {
    into[j] = lower[j]! + rest * into[j]!
    if (into[j]! > upper[j]! + TIE_TOLERANCE) return false
  }
  return true
}

function walk({ lower, upper, rest }: Bounds, random: Random): DrawWeights {
  const width = upper.reduce((sum, bound, j) => sum + bound - lower[j]!, 0)
  const position = Float64Array.from(lower, (bound, j) => bound + (width === 0 ? 0 : (rest * (upper[j]! - bound)) / width))
  const count = position.length
  const step = () => {
    const from = Math.floor(random() * count)
    const to = (from + 1 + Math.floor(random() * (count - 1))) % count
    const least = Math.max(lower[from]! - position[from]!, position[to]! - upper[to]!)
    const most = Math.min(upper[from]! - position[from]!, position[to]! - lower[to]!)
    const moved = least + (most - least) * random()
    position[from]! += moved
    position[to]! -= moved
  }
  const steps = count < 2 ? 0 : 5 * count
  for (let k = 0; k < 100 * steps; k++) step()
  return (_, into) => {
    for (let k = 0; k < steps; k++) step()
    into.set(position)
  }
}

function checkOrder(order: readonly number[], count: number): readonly number[] {
  checkLength(order, count, 'weights.order')
  order.forEach((criterion, place) => {
    checkNumber(criterion, `weights.order.${place}`, { whole: true, atLeast: 0, atMost: count - 1 })
    if (order.indexOf(criterion) !== place)
      throw new MethodError('duplicate', `weights.order.${place}`, 'This criterion stands twice.')
  })
  return order
}

function checkIntervals(intervals: readonly (readonly [number, number])[], count: number): Bounds {
  checkLength(intervals, count, 'weights.intervals')
  intervals.forEach(([low, high], j) => {
    checkNumber(low, `weights.intervals.${j}.0`, { atLeast: 0, atMost: 1 })
    checkNumber(high, `weights.intervals.${j}.1`, { atLeast: 0, atMost: 1 })
    if (low > high) throw new MethodError('not-ordered', `weights.intervals.${j}`, 'The lower bound is above the upper one.')
  })
  const lower = intervals.map(([low]) => low)
  const upper = intervals.map(([, high]) => high)
  const rest = 1 - lower.reduce((sum, bound) => sum + bound, 0)
  const room = upper.reduce((sum, bound) => sum + bound, 0) - 1
  if (rest < -TIE_TOLERANCE || room < -TIE_TOLERANCE) {
    throw new MethodError('out-of-range', 'weights.intervals', 'No weights with sum 1 fit into these intervals.')
  }
  return { lower, upper, rest: Math.max(0, rest) }
}
