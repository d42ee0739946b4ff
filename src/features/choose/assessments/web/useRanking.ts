import { useCallback, useEffect, useRef, useState } from 'react'
import { usualSamples } from '#src/features/choose/assessments/model/draws.ts'
import { widestShare, withWeight } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import type { RankingCall, RankingReply } from '#src/features/choose/assessments/web/ranking-protocol.ts'

/** How long a weight must rest before everything is computed anew. */
const restAfter = 250

type Move = Extract<RankingCall, { kind: 'move' }>

export interface LiveRanking {
  readonly answer: RankingReply | undefined
  /** The last answer with everything in it: what is put off while a weight is dragged stays as it was. */
  readonly settled: RankingReply | undefined
  readonly failure: string | undefined
  /** The weights as they stand under the hand, before they are answered. */
  readonly weights: readonly number[]
  readonly drag: (criterion: number, share: number) => void
  readonly reset: () => void
}

/**
 * The ranking of a table, computed beside the page. While a weight is dragged only the latest position is asked for: what was
 * passed on the way needs no answer.
 */
export function useRanking(table: AssessmentTable): LiveRanking {
  const [weights, setWeights] = useState(table.weights)
  const [answer, setAnswer] = useState<RankingReply>()
  const [settled, setSettled] = useState<RankingReply>()
  const [failure, setFailure] = useState<string>()
  const worker = useRef<Worker | undefined>(undefined)
  const link = useRef({ id: 0, isMoving: false, waiting: undefined as Move | undefined, timer: 0, base: table.weights })

  const post = useCallback((call: RankingCall) => {
    if (call.kind === 'move') link.current.isMoving = true
    worker.current?.postMessage(call)
  }, [])

  useEffect(() => {
    const own = new Worker(new URL('./ranking-worker.ts', import.meta.url), { type: 'module' })
    const state = link.current
    worker.current = own
    own.addEventListener('message', ({ data }: MessageEvent<RankingReply>) => {
      setAnswer(data)
      if (data.ranks !== null) {
        setSettled(data)
        return
      }
      state.isMoving = false
      const next = state.waiting
      state.waiting = undefined
      if (next) post(next)
    })
    own.addEventListener('error', ({ message }) => setFailure(message || 'worker'))
    setWeights(table.weights)
    state.base = table.weights
    state.waiting = undefined
    state.isMoving = false
    post({ kind: 'start', id: ++state.id, table, weights: table.weights, samples: usualSamples })
    return () => {
      window.clearTimeout(state.timer)
      own.terminate()
      worker.current = undefined
    }
  }, [table, post])

  // A full run is given up for whatever comes, so only moves wait for each other.
  const ask = useCallback(
    (call: Move) => {
      if (link.current.isMoving) link.current.waiting = call
      else post(call)
    },
    [post],
  )

  const rest = useCallback(
    (settled: readonly number[], anew = false) => {
      window.clearTimeout(link.current.timer)
      link.current.timer = window.setTimeout(() => {
        link.current.waiting = undefined
        post({ kind: 'rest', id: ++link.current.id, weights: settled, anew })
      }, restAfter)
    },
    [post],
  )

  const drag = useCallback(
    (criterion: number, share: number) => {
      const moved = withWeight(link.current.base, criterion, Math.min(widestShare, Math.max(0, share)))
      link.current.base = moved
      setWeights(moved)
      ask({ kind: 'move', id: ++link.current.id, weights: moved, dragged: criterion })
      rest(moved)
    },
    [ask, rest],
  )

  const reset = useCallback(() => {
    link.current.base = table.weights
    setWeights(table.weights)
    rest(table.weights, true)
  }, [table, rest])

  return { answer, settled, failure, weights, drag, reset }
}
