import { z } from 'zod'

/** What a link can lead to: one thing that awaits an answer. */
export const subjectKinds = ['commitment', 'consent', 'round'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What can be done on the page of a link; the ordinary policies say which of them now. */
export const deeds = ['accept', 'decline', 'confirm', 'dispute', 'agree', 'refuse', 'answer'] as const
export type Deed = (typeof deeds)[number]
export const deed = z.enum(deeds)

export const linkDays = 14

export interface AnswerLink {
  readonly id: string
  readonly seatId: string
  readonly personId: string
  readonly spaceId: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly usedFor: string | null
}

/** Whether a link still opens its thing, judged by time and use alone. */
export function linkState(link: Pick<AnswerLink, 'usedAt' | 'expiresAt'>, now: Temporal.Instant): 'open' | 'used' | 'expired' {
  if (link.usedAt !== null) return 'used'
  return Temporal.Instant.compare(Temporal.Instant.from(link.expiresAt), now) <= 0 ? 'expired' : 'open'
}
