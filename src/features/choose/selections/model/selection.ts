export const endings = ['chosen', 'nobody'] as const
export type Ending = (typeof endings)[number]

/** A search for the right partner, private to the organisation that searches. */
export interface Selection {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly title: string
  readonly purpose: string
  readonly startedBy: string
  readonly startedAt: string
  readonly endedBy: string | null
  readonly endedAt: string | null
  readonly endedHow: Ending | null
  readonly endedReason: string | null
  readonly chosenId: string | null
  readonly partnershipId: string | null
}

export const isOpen = ({ endedAt }: Pick<Selection, 'endedAt'>) => endedAt === null
