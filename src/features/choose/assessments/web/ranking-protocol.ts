import type { LeadLoss } from '#src/features/choose/assessments/model/lead.ts'
import type { Ranking } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'

/** What a page asks of the worker: a new table, a weight that moves, or rest. */
export type RankingCall =
  | {
      readonly kind: 'start'
      readonly id: number
      readonly table: AssessmentTable
      readonly weights: readonly number[]
      readonly samples: number
    }
  | { readonly kind: 'move'; readonly id: number; readonly weights: readonly number[]; readonly dragged: number }
  | { readonly kind: 'rest'; readonly id: number; readonly weights: readonly number[]; readonly anew: boolean }

/** At every move: the four rankings and who is first in how many of all draws. At rest: all of it, anew and from nothing. */
export interface RankingReply {
  readonly id: number
  readonly weights: readonly number[]
  readonly ranking: Ranking
  readonly firsts: readonly number[]
  readonly samples: number
  /** Candidates × ranks; null while a weight is being dragged. */
  readonly ranks: readonly (readonly number[])[] | null
  readonly losses: readonly LeadLoss[] | null
  /** Whose leaving would turn the lead; null while a weight is being dragged. */
  readonly fragile: readonly number[] | null
  /** How long the worker took, in milliseconds. */
  readonly took: number
}
