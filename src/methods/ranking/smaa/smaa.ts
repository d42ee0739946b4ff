import { checkNumber } from '#src/methods/number-checks.ts'
import type { Random } from '#src/methods/random.ts'
import type { Direction } from '#src/methods/ranking/decision-table.ts'
import { sampleValues, type UncertainValue, type ValueSampler } from '#src/methods/ranking/smaa/sample-values.ts'
import { sampleWeights, type WeightKnowledge, type WeightSampler } from '#src/methods/ranking/smaa/sample-weights.ts'
import { TIE_TOLERANCE } from '#src/methods/ties.ts'

export interface SmaaOptions {
  readonly weights?: WeightKnowledge
  readonly directions?: readonly Direction[]
  /** "none" (default) takes values as utilities, "min-max" scales each criterion between the extremes that may come. */
  readonly normalisation?: 'none' | 'min-max'
  /** 10,000 unless stated, or as many as the given draws. */
  readonly samples?: number
}

export interface Smaa {
  /** Share of draws in which the alternative of the row has the rank of the column, from 1. */
  readonly rankAcceptability: readonly (readonly number[])[]
  /** Mean of the weights that make the alternative first: who should choose it; null where none does. */
  readonly centralWeights: readonly (readonly number[] | null)[]
  /** Chance to be first with one's own central weights; 0 where there are none. */
  readonly confidence: readonly number[]
  /** Share of draws in which the alternative of the row is better than that of the column. */
  readonly pairwiseWinning: readonly (readonly number[])[]
  readonly samples: number
  readonly weightSampling: WeightSampler['method']
}

/**
 * SMAA-2: how sure a ranking is when weights and values are not known exactly.
 * Variants: additive utility; weights uniform on the simplex, or on the part that an order or intervals leave, or given
 * draws; values certain, uniform in an interval, or given draws. Tied alternatives share the smaller rank, so a row
 * always sums to 1, a column need not. Being better is strict: pairs sum to less than 1 where ties occur.
 * With given draws and nothing else uncertain the shares are exact; else their standard error is at most ½/√samples
 * (confidence factors of intervals: from at most 20,000 draws).
 * Degenerate: one alternative is first in every draw; equal rows are first together.
 * Errors: those of sampleValues and sampleWeights, not-whole and out-of-range (samples, 1 to 10 million).
 * Cost: samples · alternatives · (criteria + alternatives).
 * Source: Lahdelma and Salminen, SMAA-2, Operations Research 49, 2001; Leskinen et al. 2006 (pairwise winning).
 */
export function smaa(values: readonly (readonly UncertainValue[])[], random: Random, options: SmaaOptions = {}): Smaa {
  const table = sampleValues(values, random, { directions: options.directions, minMax: options.normalisation === 'min-max' })
  const weights = sampleWeights(table.criteria, random, options.weights)
  const samples = options.samples ?? (Math.max(table.given, weights.given) || 10_000)
  checkNumber(samples, 'samples', { whole: true, atLeast: 1, atMost: 10_000_000 })
  const tally = countRanks(table, weights, samples)
  const { alternatives: count, criteria } = table
  const rows = Array.from({ length: count }, (_, i) => i)
  const share = (counts: Float64Array, i: number, width: number) =>
    Array.from(counts.subarray(i * width, (i + 1) * width), (value) => value / samples)
  const centralWeights = rows.map((i) => {
    const firsts = tally.ranks[i * count]!
    if (firsts === 0) return null
    return Array.from(tally.weightSums.subarray(i * criteria, (i + 1) * criteria), (sum) => sum / firsts)
  })
  return {
    rankAcceptability: rows.map((i) => share(tally.ranks, i, count)),
    centralWeights,
    confidence: findConfidence(table, centralWeights, samples),
    pairwiseWinning: rows.map((i) => share(tally.wins, i, count)),
    samples,
    weightSampling: weights.method,
  }
}

/** Confidence factors need every alternative's own weights in every draw; with so many their standard error is 0.0035. */
const MOST_CONFIDENCE_DRAWS = 20_000

interface Tally {
  /** Alternatives × ranks, alternatives × criteria, alternatives × alternatives, each row by row. */
  readonly ranks: Float64Array
  readonly weightSums: Float64Array
  readonly wins: Float64Array
}

function countRanks(table: ValueSampler, weights: WeightSampler, samples: number): Tally {
  const { alternatives: count, criteria } = table
  const tally = {
    ranks: new Float64Array(count * count),
    weightSums: new Float64Array(count * criteria),
    wins: new Float64Array(count * count),
  }
  const weight = new Float64Array(criteria)
  const value = new Float64Array(count * criteria)
  const score = new Float64Array(count)
  const better = new Int32Array(count)
  table.draw(0, value)
  for (let k = 0; k < samples; k++) {
    weights.draw(k, weight)
    if (!table.certain && k > 0) table.draw(k, value)
    scoreRows(value, weight, score)
    comparePairs(score, { better, wins: tally.wins, tolerance: TIE_TOLERANCE * table.size })
    for (let i = 0; i < count; i++) {
      tally.ranks[i * count + better[i]!]!++
      if (better[i] !== 0) continue
      for (let j = 0; j < criteria; j++) tally.weightSums[i * criteria + j]! += weight[j]!
    }
  }
  return tally
}

function scoreRows(value: Float64Array, weight: Float64Array, score: Float64Array): void {
  let place = 0
  for (let i = 0; i < score.length; i++) {
    let sum = 0
    for (let j = 0; j < weight.length; j++) sum += value[place++]! * weight[j]!
    score[i] = sum
  }
}

/** Counts for each alternative how many are better, and for each pair who wins. */
function comparePairs(
  score: Float64Array,
  { better, wins, tolerance }: { readonly better: Int32Array; readonly wins: Float64Array; readonly tolerance: number },
): void {
  const count = score.length
  better.fill(0)
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const difference = score[i]! - score[j]!
      if (difference > tolerance) {
        wins[i * count + j]!++
        better[j]!++
      } else if (difference < -tolerance) {
        wins[j * count + i]!++
        better[i]!++
      }
    }
  }
}

function findConfidence(
  table: ValueSampler,
  centralWeights: readonly (readonly number[] | null)[],
  samples: number,
): readonly number[] {
  const draws = table.certain ? 1 : table.isRandom ? Math.min(samples, MOST_CONFIDENCE_DRAWS) : samples
  const value = new Float64Array(table.alternatives * table.criteria)
  const firsts = centralWeights.map(() => 0)
  const tolerance = TIE_TOLERANCE * table.size
  for (let k = 0; k < draws; k++) {
    table.draw(k, value)
    centralWeights.forEach((weights, i) => {
      if (weights && isFirst(i, { value, weights, tolerance, count: table.alternatives })) firsts[i]!++
    })
  }
  return firsts.map((hits) => hits / draws)
}

function isFirst(
  i: number,
  { value, weights, tolerance, count }: { value: Float64Array; weights: readonly number[]; tolerance: number; count: number },
): boolean {
  const own = dot(value, weights, i)
  for (let other = 0; other < count; other++) if (dot(value, weights, other) > own + tolerance) return false
  return true
}

function dot(value: Float64Array, weights: readonly number[], row: number): number {
  const start = row * weights.length
  let sum = 0
  for (let j = 0; j < weights.length; j++) sum += value[start + j]! * weights[j]!
  return sum
}
