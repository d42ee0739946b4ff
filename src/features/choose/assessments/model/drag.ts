import {
  type Acceptability,
  addColumns,
  countRow,
  type Draws,
  isSame,
  orderByWeight,
  orderOfDraw,
  readRanks,
} from '#src/features/choose/assessments/model/draws.ts'
import { TIE_TOLERANCE } from '#src/methods/ties.ts'

/** All draws at the weights of the moment, kept so that the next move costs little. */
export interface LiveDraws {
  /** Moves the weight of one criterion, the others in proportion: in how many of all draws each candidate is first. */
  move(weights: readonly number[], dragged: number): Float64Array
  /** Computes everything anew, a piece at a time, so that whoever drags again does not wait: true once it is done. */
  settle(weights: readonly number[]): { step(draws: number): boolean; result(): Acceptability }
}

interface State {
  readonly draws: Draws
  /** Draw by draw: the criteria, heaviest first. */
  readonly orders: Uint8Array
  readonly scores: Float64Array
}

/**
 * While one weight moves the others keep their proportions, so their order stays and only the dragged criterion changes its
 * place among them. The scores of all draws are kept; to pass one other criterion costs two columns instead of all of them.
 * Every draw takes part in every answer; what is put off until the drag is over is the ranks below the first.
 */
export function startLive(draws: Draws, weights: readonly number[]): LiveDraws {
  const state: State = {
    draws,
    orders: new Uint8Array(draws.samples * draws.criteria),
    scores: new Float64Array(draws.samples * draws.count),
  }
  const refresh = refresher(state, weights)
  for (let k = 0; k < draws.samples; k++) refresh(k)
  return {
    move: (moved, dragged) => {
      const target = placer(draws, moved, dragged)
      const firsts = new Float64Array(draws.count)
      // One pass: a draw's scores are counted while they are at hand.
      for (let k = 0; k < draws.samples; k++) {
        walk(state, k, { dragged, to: target(k) })
        countFirst(state.scores, k * draws.count, firsts)
      }
      return firsts
    },
    settle: (settled) => settler(state, settled),
  }
}

function settler(state: State, weights: readonly number[]): ReturnType<LiveDraws['settle']> {
  const { samples, count } = state.draws
  const refresh = refresher(state, weights)
  const into = new Float64Array(count * count)
  const better = new Int32Array(count)
  let done = 0
  return {
    step: (wanted) => {
      const end = Math.min(samples, done + wanted)
      for (; done < end; done++) {
        refresh(done)
        countRow(state.scores.subarray(done * count, (done + 1) * count), better, into)
      }
      return done === samples
    },
    result: () => readRanks(state.draws, into),
  }
}

/** Orders and scores of one draw, from nothing. */
function refresher({ draws, orders, scores }: State, weights: readonly number[]) {
  const { count, criteria, views, free, sorted } = draws
  const order = orderByWeight(weights)
  return (k: number) => {
    const base = k * criteria
    const own = orders.subarray(base, base + criteria)
    orderOfDraw(order, free.subarray(base, base + criteria), own)
    const score = scores.subarray(k * count, (k + 1) * count)
    score.fill(0)
    addColumns(score, views[k % views.length]!, { order: own, weights: sorted, base })
  }
}

/** Where the dragged criterion belongs in a draw: behind all that weigh more, and among its equals where the draw puts it. */
function placer({ criteria, free }: Draws, weights: readonly number[], dragged: number) {
  const own = weights[dragged]!
  const others = weights.map((_, j) => j).filter((j) => j !== dragged)
  const equals = others.filter((j) => isSame(weights[j]!, own))
  const heavier = others.filter((j) => weights[j]! > own && !isSame(weights[j]!, own)).length
  return (k: number): number => {
    const base = k * criteria
    const mine = free[base + dragged]!
    let place = heavier
    for (const j of equals) if (free[base + j]! >= mine) place++
    return place
  }
}

/** Changes places with one neighbour after the other. */
function walk({ draws, orders, scores }: State, k: number, { dragged, to }: { dragged: number; to: number }): void {
  const { count, criteria, views, sorted } = draws
  const [start, base] = [k * count, k * criteria]
  let place = 0
  while (orders[base + place] !== dragged) place++
  const view = views[k % views.length]!
  const own = dragged * count
  while (place !== to) {
    const next = place < to ? place + 1 : place - 1
    const passed = orders[base + next]!
    const column = passed * count
    // The one that is passed takes the weight of this place, and the dragged one the other's.
    const step = sorted[base + place]! - sorted[base + next]!
    for (let i = 0; i < count; i++) scores[start + i]! += step * (view[column + i]! - view[own + i]!)
    orders[base + place] = passed
    orders[base + next] = dragged
    place = next
  }
}

/** Adds one to every candidate that is first in a draw. */
function countFirst(scores: Float64Array, start: number, firsts: Float64Array): void {
  const count = firsts.length
  let best = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) if (scores[start + i]! > best) best = scores[start + i]!
  const bound = best - TIE_TOLERANCE
  for (let i = 0; i < count; i++) if (scores[start + i]! >= bound) firsts[i]!++
}
