export const areas = ['financial', 'legal', 'sanctions', 'security', 'esg', 'other'] as const
export type Area = (typeof areas)[number]

export const findings = ['clear', 'concern', 'stop'] as const
export type CheckOutcome = (typeof findings)[number]

/** Something to look into before choosing, and what was found. Who does it until when is a commitment's business. */
export interface Check {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly candidateId: string
  readonly commitmentId: string
  readonly area: Area
  readonly plannedBy: string
  readonly plannedAt: string
  readonly outcome: CheckOutcome | null
  readonly finding: string
  readonly settledBy: string | null
  readonly settledAt: string | null
}

export const isSettled = ({ outcome }: Pick<Check, 'outcome'>) => outcome !== null
