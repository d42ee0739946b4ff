import type { LeadLoss } from '#src/features/choose/assessments/model/lead.ts'
import { type MethodName, methodNames } from '#src/features/choose/assessments/model/ranking.ts'
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

/** Where all stand at one position of the weights. Its arrays are handed over by the worker and not copied. */
export interface Standing {
  readonly id: number
  /** Methods × candidates: the method's own figure, and the rank by it. */
  readonly figures: Float64Array<ArrayBuffer>
  readonly places: Uint16Array<ArrayBuffer>
  /** In how many of all draws each candidate is first. */
  readonly firsts: Float64Array<ArrayBuffer>
  readonly samples: number
  /** How long the worker took, in milliseconds. */
  readonly took: number
}

/** What is computed when the weights rest: anew and from nothing. */
export interface Settled extends Standing {
  /** Candidates × ranks: in how many draws each has each rank. */
  readonly ranks: readonly (readonly number[])[]
  readonly losses: readonly LeadLoss[]
  /** Whose leaving would turn the lead. */
  readonly fragile: readonly number[]
}

export const isSettled = (standing: Standing | Settled): standing is Settled => 'ranks' in standing

/** The ranks by one method, candidate by candidate. */
export function placesBy({ places, firsts }: Standing, method: MethodName): Uint16Array {
  const at = methodNames.indexOf(method)
  return places.subarray(at * firsts.length, (at + 1) * firsts.length)
}

/** The figures of one method, candidate by candidate. */
export function figuresBy({ figures, firsts }: Standing, method: MethodName): Float64Array {
  const at = methodNames.indexOf(method)
  return figures.subarray(at * firsts.length, (at + 1) * firsts.length)
}
