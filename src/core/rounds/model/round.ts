import type { ParticipantRole } from '#src/core/acting/model.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'

export const namings = ['named', 'by-party', 'anonymous'] as const
/** Who is told with an answer: the person and the party, the party alone, or nobody. */
export type Naming = (typeof namings)[number]

export const voices = ['each', 'one-a-party'] as const
/** Whether everybody who is asked answers, or one of them for the party. */
export type Voice = (typeof voices)[number]

export const rules = ['all-in', 'deadline', 'all-in-or-deadline'] as const
/** When the seal breaks. */
export type Rule = (typeof rules)[number]

/** Fewer answers than this are never shown as a group, unless the round asks for more. */
export const usualFloor = 5

export interface Invitee {
  readonly seatId: string
  readonly organisationId: string
}

export interface Round {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  /** The first wave's id: waves of one series are compared with each other. */
  readonly seriesId: string
  readonly wave: number
  readonly title: string
  readonly purpose: string
  readonly content: Content
  readonly naming: Naming
  readonly voice: Voice
  readonly rule: Rule
  readonly dueAt: string | null
  readonly floor: number
  readonly openedBy: string
  readonly openedAt: string
  readonly revealedAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly invitees: readonly Invitee[]
}

export const roundStates = ['open', 'revealed', 'withdrawn'] as const
export type RoundState = (typeof roundStates)[number]

export function roundState({ revealedAt, withdrawnAt }: Pick<Round, 'revealedAt' | 'withdrawnAt'>): RoundState {
  if (withdrawnAt !== null) return 'withdrawn'
  return revealedAt === null ? 'open' : 'revealed'
}

/** What everybody may know of an open round: whether a party is complete. Neither who has answered nor how many. */
export interface Progress {
  readonly organisationId: string
  readonly complete: boolean
}

export type AnsweringRole = Exclude<ParticipantRole, 'observer'> | 'coordinator' | 'member'
export const answeringRoles = ['executive-sponsor', 'alliance-manager', 'working-group', 'coordinator', 'member'] as const
