import type { FieldProblem } from '#src/kit/refusal.ts'

export const stages = ['long-list', 'short-list', 'due-diligence', 'chosen', 'dropped'] as const
export type CandidateStage = (typeof stages)[number]
/** Stages that a person moves to; chosen is what the end of a selection makes. */
export const movableStages = ['long-list', 'short-list', 'due-diligence', 'dropped'] as const

export interface Candidate {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly selectionId: string
  readonly organisationId: string | null
  readonly name: string
  readonly country: string | null
  readonly about: string
  readonly email: string | null
  readonly stage: CandidateStage
  readonly addedBy: string
  readonly addedAt: string
}

export interface CandidateMove {
  readonly id: string
  readonly fromStage: CandidateStage
  readonly toStage: CandidateStage
  readonly reason: string
  readonly movedBy: string
  readonly movedAt: string
}

export const outcomes = ['running', 'succeeded', 'mixed', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** An earlier partnership of a candidate: how it went, and why. */
export interface TrackRecord {
  readonly id: string
  readonly candidateId: string
  readonly partnershipId: string | null
  readonly title: string
  readonly partners: string
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly outcome: Outcome
  readonly reason: string
  readonly source: string
  readonly writtenBy: string
  readonly writtenAt: string
}

export interface Figure {
  readonly candidateId: string
  readonly criterion: string
  readonly value: number
  readonly evidence: string
}

/** How a candidate itself rates the compatibility of the two, 0 to 4 a criterion. */
export interface CandidateView {
  readonly id: string
  readonly candidateId: string
  readonly ratings: Readonly<Record<string, { readonly score: number; readonly evidence: string }>>
  readonly saidBy: string
  readonly saidOn: string
  /** Null where the candidate answered by itself. */
  readonly enteredBy: string | null
  readonly enteredAt: string
}

export const yearProblems = ({ fromYear, toYear }: Pick<TrackRecord, 'fromYear' | 'toYear'>): FieldProblem[] =>
  fromYear !== null && toYear !== null && fromYear > toYear ? [{ path: 'toYear', code: 'before-start' }] : []

/** Those who are still in the running. */
export const isInRunning = ({ stage }: Pick<Candidate, 'stage'>) => stage !== 'dropped'
