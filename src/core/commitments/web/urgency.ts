import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'

export const urgencies = ['late', 'yours', 'week', 'later', 'others'] as const
export type Urgency = (typeof urgencies)[number]

export interface UrgencyGroup {
  readonly urgency: Urgency
  readonly commitments: readonly CommitmentRecord[]
}

/** The last day of a week from a day on: what is due until then is near. */
export function weekFrom(today: string): string {
  const end = new Date(`${today}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + 7)
  return end.toISOString().slice(0, 10)
}

const answering: readonly string[] = ['accept', 'confirm']

/** It waits for an answer of mine: to what was offered or asked, or to what is said to be kept. */
export const awaitsMe = ({ can }: Pick<CommitmentRecord, 'can'>) => can.some((move) => answering.includes(move))

/** Rows in the order in which they need somebody: late, waiting for me, this week, later, and what only others can move. */
export function groupByUrgency(commitments: readonly CommitmentRecord[], today: string): readonly UrgencyGroup[] {
  const near = weekFrom(today)
  const urgencyOf = (commitment: CommitmentRecord): Urgency => {
    if (commitment.standing === 'late') return 'late'
    if (awaitsMe(commitment)) return 'yours'
    if (commitment.state !== 'accepted' || commitment.standing === 'lapsed') return 'others'
    return commitment.dueDay <= near ? 'week' : 'later'
  }
  const grouped = Map.groupBy(commitments, urgencyOf)
  return urgencies.flatMap((urgency) => {
    const own = grouped.get(urgency)
    return own ? [{ urgency, commitments: own }] : []
  })
}

/** The day it is for the reader. */
export function todayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(new Date())
}
