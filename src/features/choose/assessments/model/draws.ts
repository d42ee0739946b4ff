import { type AssessmentTable, utilities } from '#src/features/choose/assessments/model/table.ts'
import { seededRandom } from '#src/methods/random.ts'
import { TIE_TOLERANCE } from '#src/methods/ties.ts'

export const usualSamples = 20_000

/** What a run is made of: utilities of every view on the candidates, and how many weightings are drawn. */
export interface DrawInput {
  /** Views × candidates × criteria: one view an assessor, or one alone. The k-th draw takes the k-th view, round and round. */
  readonly views: readonly (readonly (readonly number[])[])[]
  readonly samples: number
  readonly seed: number
}

export interface Draws {
  readonly samples: number
  readonly count: number
  readonly criteria: number
  /** Each view with the criteria as rows, so that a criterion's column lies in one piece. */
  readonly views: readonly Float64Array[]
  /** Draw by draw: weights uniform on the simplex by criterion, and the same sorted, the largest first. */
  readonly free: Float64Array
  readonly sorted: Float64Array
}

/** Draws once: whatever the order of importance becomes, the same weightings are dealt out anew. */
export function prepareDraws({ views, samples, seed }: DrawInput): Draws {
  const [count, criteria] = [views[0]?.length ?? 0, views[0]?.[0]?.length ?? 0]
  const random = seededRandom(seed)
  const free = new Float64Array(samples * criteria)
  const sorted = new Float64Array(samples * criteria)
  for (let k = 0; k < samples; k++) {
    const row = free.subarray(k * criteria, (k + 1) * criteria)
    let sum = 0
    for (let j = 0; j < criteria; j++) {
      row[j] = -Math.log(random())
      sum += row[j]!
    }
    for (let j = 0; j < criteria; j++) row[j]! /= sum
    const own = sorted.subarray(k * criteria, (k + 1) * criteria)
    own.set(row)
    own.sort().reverse()
  }
  return { samples, count, criteria, views: views.map(turn), free, sorted }
}

/**
 * The draws of a table, the same on the screen and in the memo: each assessor's own scores take turns, or the one table where nobody
 * was asked; and the same seed, since a figure that trembles would be taken for a finding.
 */
export function tableDraws({ leaves, values, byAssessor }: AssessmentTable, samples: number = usualSamples): Draws {
  const views = (byAssessor.length > 0 ? byAssessor : [values]).map((view) => utilities(leaves, view, values))
  return prepareDraws({ views, samples, seed: 1 })
}

function turn(view: readonly (readonly number[])[]): Float64Array {
  const count = view.length
  const turned = new Float64Array(count * (view[0]?.length ?? 0))
  for (const [i, row] of view.entries()) for (const [j, value] of row.entries()) turned[j * count + i] = value
  return turned
}

/**
 * The criteria in order of weight, heaviest first, with the ends of groups that weigh the same. Within such a group the order
 * says nothing, and each draw keeps its own.
 */
export interface WeightOrder {
  readonly criteria: Uint8Array
  /** Where each group of equals begins, and one past the last. */
  readonly groups: readonly number[]
}

export function orderByWeight(weights: readonly number[]): WeightOrder {
  const order = weights.map((_, j) => j)
  order.sort((i, j) => (isSame(weights[i]!, weights[j]!) ? i - j : weights[j]! - weights[i]!))
  const starts = order.flatMap((j, place) => (place > 0 && isSame(weights[order[place - 1]!]!, weights[j]!) ? [] : [place]))
  return { criteria: Uint8Array.from(order), groups: [...starts, order.length] }
}

export const isSame = (one: number, other: number) => Math.abs(one - other) <= TIE_TOLERANCE

/** The order of one draw: groups of equals sorted by the draw's own weights. */
export function orderOfDraw({ criteria, groups }: WeightOrder, free: Float64Array, into: Uint8Array): void {
  into.set(criteria)
  for (let g = 0; g + 1 < groups.length; g++) {
    const [start, end] = [groups[g]!, groups[g + 1]!]
    for (let place = start + 1; place < end; place++) {
      const moving = into[place]!
      let at = place
      for (; at > start && free[into[at - 1]!]! < free[moving]!; at--) into[at] = into[at - 1]!
      into[at] = moving
    }
  }
}

export interface Acceptability {
  /** Candidates × ranks: in how many draws each has each rank; those who tie share the better one. */
  readonly ranks: readonly (readonly number[])[]
  readonly samples: number
}

/** Adds the ranks of one draw; those who tie share the better one. */
export function countRow(score: Float64Array, better: Int32Array, into: Float64Array): void {
  const count = score.length
  better.fill(0)
  for (let i = 1; i < count; i++) {
    const mine = score[i]!
    for (let j = 0; j < i; j++) {
      const difference = mine - score[j]!
      if (difference > TIE_TOLERANCE) better[j]!++
      else if (difference < -TIE_TOLERANCE) better[i]!++
    }
  }
  for (let i = 0; i < count; i++) into[i * count + better[i]!]!++
}

export function addColumns(
  score: Float64Array,
  view: Float64Array,
  { order, weights, base }: { order: Uint8Array; weights: Float64Array; base: number },
): void {
  const count = score.length
  for (let place = 0; place < order.length; place++) {
    const weight = weights[base + place]!
    const column = order[place]! * count
    for (let i = 0; i < count; i++) score[i]! += weight * view[column + i]!
  }
}

/** The full run: every draw, every rank, from nothing. */
export function runDraws(draws: Draws, weights: readonly number[]): Acceptability {
  const { samples, count, criteria, views, free, sorted } = draws
  const order = orderByWeight(weights)
  const own = new Uint8Array(criteria)
  const score = new Float64Array(count)
  const better = new Int32Array(count)
  const into = new Float64Array(count * count)
  for (let k = 0; k < samples; k++) {
    const base = k * criteria
    orderOfDraw(order, free.subarray(base, base + criteria), own)
    score.fill(0)
    addColumns(score, views[k % views.length]!, { order: own, weights: sorted, base })
    countRow(score, better, into)
  }
  return readRanks(draws, into)
}

export const readRanks = ({ count, samples }: Draws, into: Float64Array): Acceptability => ({
  ranks: Array.from({ length: count }, (_, i) => Array.from(into.subarray(i * count, (i + 1) * count))),
  samples,
})
