import { usualSamples } from '#src/features/choose/assessments/model/draws.ts'
import { widestShare, withWeight } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import {
  isSettled,
  type RankingCall,
  type Settled,
  type Standing,
} from '#src/features/choose/assessments/web/ranking-protocol.ts'

/** How long a weight must rest before everything is computed anew. */
const restAfter = 250

type Move = Extract<RankingCall, { kind: 'move' }>

/** Who wants to know of every step; told at once where all stand now. */
export interface Follower {
  readonly onWeights?: (weights: readonly number[]) => void
  readonly onStanding?: (standing: Standing | Settled) => void
}

export interface LiveRanking {
  readonly drag: (criterion: number, share: number) => void
  readonly reset: () => void
  /** A step of a drag goes past React to whoever follows: only the numbers that moved are written. */
  readonly follow: (follower: Follower) => () => void
  readonly end: () => void
}

interface Told {
  readonly onRest: (settled: Settled) => void
  readonly onFailure: (message: string) => void
}

/**
 * The ranking of a table, computed beside the page. While a weight is dragged only the latest position is asked for: what was
 * passed on the way needs no answer.
 */
export function startRanking(table: AssessmentTable, { onRest, onFailure }: Told): LiveRanking {
  const worker = new Worker(new URL('./ranking-worker.ts', import.meta.url), { type: 'module' })
  const followers = new Set<Follower>()
  let { weights } = table
  let standing: Standing | Settled | undefined
  let [id, timer] = [0, 0]
  let isMoving = false
  let waiting: Move | undefined

  const post = (call: RankingCall) => worker.postMessage(call)
  const move = (call: Move) => {
    isMoving = true
    post(call)
  }
  const rest = (anew: boolean) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      waiting = undefined
      post({ kind: 'rest', id: ++id, weights, anew })
    }, restAfter)
  }
  const weigh = (next: readonly number[]) => {
    weights = next
    for (const { onWeights } of followers) onWeights?.(next)
  }
  const hear = ({ data }: MessageEvent<Standing | Settled>) => {
    // A run that came to its end while the next drag began is answered too late.
    if (isSettled(data) && data.id !== id) return
    standing = data
    for (const { onStanding } of followers) onStanding?.(data)
    if (isSettled(data)) return onRest(data)
    isMoving = false
    if (waiting) move(waiting)
    waiting = undefined
  }
  worker.addEventListener('message', hear)
  worker.addEventListener('error', ({ message }) => onFailure(message || 'worker'))
  post({ kind: 'start', id: ++id, table, weights, samples: usualSamples })
  return {
    drag: (criterion, share) => {
      weigh(withWeight(weights, criterion, Math.min(widestShare, Math.max(0, share))))
      // A full run is given up for whatever comes, so only moves wait for each other.
      const call: Move = { kind: 'move', id: ++id, weights, dragged: criterion }
      if (isMoving) waiting = call
      else move(call)
      rest(false)
    },
    reset: () => {
      weigh(table.weights)
      rest(true)
    },
    follow: (follower) => {
      followers.add(follower)
      follower.onWeights?.(weights)
      if (standing) follower.onStanding?.(standing)
      return () => followers.delete(follower)
    },
    end: () => {
      window.clearTimeout(timer)
      worker.terminate()
    },
  }
}
