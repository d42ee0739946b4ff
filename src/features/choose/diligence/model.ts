export const areas = ['financial', 'legal', 'sanctions', 'security', 'esg', 'other'] as const
export type Area = (typeof areas)[number]

export const findings = ['clear', 'concern', 'stop'] as const
export type CheckOutcome = (typeof findings)[number]

/** Something to look into before choosing: who does it until when, and what was found. */
export interface Check {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly candidateId: string
  readonly area: Area
  readonly title: string
  readonly ownerSeat: string | null
  readonly dueOn: string | null
  readonly plannedBy: string
  readonly plannedAt: string
  readonly outcome: CheckOutcome | null
  readonly finding: string
  readonly settledBy: string | null
  readonly settledAt: string | null
}

export const isSettled = ({ outcome }: Pick<Check, 'outcome'>) => outcome !== null
export const isLateCheck = ({ outcome, dueOn }: Pick<Check, 'outcome' | 'dueOn'>, today: string) =>
  outcome === null && dueOn !== null && dueOn < today
