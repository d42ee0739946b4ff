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
  move(weights: readonly number[], dragged: number): Float64Array<ArrayBuffer>
  /** Computes everything anew, a piece at a time, so that whoever drags again does not wait: true once it is done. */
  settle(weights: readonly number[]): { step(draws: number): boolean; result(): Acceptability }
}

interface State {
  readonly draws: Draws
  /** Draw by draw: the criteria, heaviest first. */
  readonly orders: Uint8Array
  readonly scores: Float64Array
  /** Who is first in each draw, or `shared`. */
  readonly leaders: Uint16Array
  /** In how many draws each candidate is first: kept true to the scores, draw by draw. */
  readonly firsts: Float64Array<ArrayBuffer>
  /** What belongs to the criterion under the hand; another one makes it anew. */
  hand: Hand | undefined
}

interface Hand {
  readonly dragged: number
  /** Its place in each draw. */
  readonly places: Uint8Array
  /** View by view, for every other criterion: what a candidate has more on it than on the dragged one. */
  readonly gains: readonly Float64Array[]
}

const shared = 0xffff

/**
 * While one weight moves the others keep their proportions, so their order stays and only the dragged criterion changes its
 * place among them. The scores of all draws are kept, and who is first in each: a draw in which the place stays the same costs one
 * comparison, and to pass one other criterion costs one column of differences. Every draw takes part in every answer; what is put
 * off until the drag is over is the ranks below the first.
 */
export function startLive(draws: Draws, weights: readonly number[]): LiveDraws {
  const state: State = {
    draws,
    orders: new Uint8Array(draws.samples * draws.criteria),
    scores: new Float64Array(draws.samples * draws.count),
    leaders: new Uint16Array(draws.samples),
    firsts: new Float64Array(draws.count),
    hand: undefined,
  }
  const refresh = refresher(state, weights)
  for (let k = 0; k < draws.samples; k++) refresh(k)
  for (let k = 0; k < draws.samples; k++) state.leaders[k] = enter(state, k)
  return {
    move: (moved, dragged) => {
      if (state.hand?.dragged !== dragged) state.hand = takeInHand(state, dragged)
      const { places } = state.hand
      const target = placer(draws, moved, dragged)
      for (let k = 0; k < draws.samples; k++) {
        const to = target(k)
        if (places[k] === to) continue
        leave(state, k)
        walk(state, state.hand, { k, to })
        state.leaders[k] = enter(state, k)
      }
      return state.firsts.slice()
    },
    settle: (settled) => settler(state, settled),
  }
}

function takeInHand({ draws, orders }: State, dragged: number): Hand {
  const { samples, count, criteria, views } = draws
  const places = new Uint8Array(samples)
  for (let k = 0; k < samples; k++) places[k] = orders.indexOf(dragged, k * criteria) - k * criteria
  const gains = views.map((view) => {
    const gain = new Float64Array(view.length)
    for (let j = 0; j < view.length; j++) gain[j] = view[j]! - view[dragged * count + (j % count)]!
    return gain
  })
  return { dragged, places, gains }
}

function settler(state: State, weights: readonly number[]): ReturnType<LiveDraws['settle']> {
  const { samples, count } = state.draws
  const refresh = refresher(state, weights)
  const into = new Float64Array(count * count)
  const better = new Int32Array(count)
  let done = 0
  // Orders change below, and with them the places of whatever was under the hand.
  state.hand = undefined
  return {
    step: (wanted) => {
      const end = Math.min(samples, done + wanted)
      for (; done < end; done++) {
        leave(state, done)
        refresh(done)
        state.leaders[done] = enter(state, done)
        countRow(state.scores.subarray(done * count, (done + 1) * count), better, into)
      }
      state.hand = undefined
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
function walk({ draws, orders, scores }: State, { dragged, places, gains }: Hand, { k, to }: { k: number; to: number }): void {
  const { count, criteria, views, sorted } = draws
  const [start, base] = [k * count, k * criteria]
  const gain = gains[k % views.length]!
  let place = places[k]!
  while (place !== to) {
    const next = place < to ? place + 1 : place - 1
    const passed = orders[base + next]!
    const column = passed * count
    // The one that is passed takes the weight of this place, and the dragged one the other's.
    const step = sorted[base + place]! - sorted[base + next]!
    for (let i = 0; i < count; i++) scores[start + i]! += step * gain[column + i]!
    orders[base + place] = passed
    orders[base + next] = dragged
    place = next
  }
  places[k] = to
}

/** Takes a draw out of the count, before its scores change. */
function leave(state: State, k: number): void {
  const leader = state.leaders[k]!
  if (leader === shared) addFirst(state, k, -1)
  else state.firsts[leader]!--
}

/** Counts a draw in, and tells who is first in it: one pass where one candidate is clearly ahead. */
function enter(state: State, k: number): number {
  const { draws, scores, firsts } = state
  const [start, end] = [k * draws.count, (k + 1) * draws.count]
  let best = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  let leader = 0
  for (let at = start; at < end; at++) {
    const score = scores[at]!
    if (score > best) {
      second = best
      best = score
      leader = at - start
    } else if (score > second) second = score
  }
  if (second >= best - TIE_TOLERANCE) {
    addFirst(state, k, 1)
    return shared
  }
  firsts[leader]!++
  return leader
}

/** Adds to every candidate that shares the first place of a draw. */
function addFirst({ draws, scores, firsts }: State, k: number, much: 1 | -1): void {
  const start = k * draws.count
  let best = Number.NEGATIVE_INFINITY
  for (let i = 0; i < draws.count; i++) best = Math.max(best, scores[start + i]!)
  const bound = best - TIE_TOLERANCE
  for (let i = 0; i < draws.count; i++) if (scores[start + i]! >= bound) firsts[i]! += much
}
