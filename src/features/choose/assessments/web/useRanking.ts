import { useEffect, useState } from 'react'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import { type LiveRanking, startRanking } from '#src/features/choose/assessments/web/live-ranking.ts'
import type { Settled } from '#src/features/choose/assessments/web/ranking-protocol.ts'

export interface RankingState {
  readonly live: LiveRanking | undefined
  /** What was found when the weights last rested: all that a page is drawn anew for. */
  readonly settled: Settled | undefined
  readonly failure: string | undefined
}

export function useRanking(table: AssessmentTable): RankingState {
  const [live, setLive] = useState<LiveRanking>()
  const [settled, setSettled] = useState<Settled>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    const own = startRanking(table, { onRest: setSettled, onFailure: setFailure })
    setLive(own)
    return own.end
  }, [table])
  return { live, settled, failure }
}
