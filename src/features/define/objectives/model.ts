/** The usual kinds; any other text is a kind in the parties' own words. */
export const usualObjectiveKinds = [
  'cost-saving',
  'market-expansion',
  'product-development',
  'risk',
  'learning',
  'sustainability',
] as const

export interface Wording {
  readonly title: string
  readonly description: string
  readonly kind: string
  readonly horizon: string | null
}

export interface Version extends Wording {
  readonly version: number
  readonly reason: string
  readonly writtenBy: string
  readonly writtenAt: string
}

export const endings = ['achieved', 'dropped'] as const
export type Ending = (typeof endings)[number]

export interface Objective extends Wording {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly version: number
  readonly proposedBy: string
  /** The party that proposed it. */
  readonly proposedFor: string
  readonly proposedAt: string
  readonly agreedAt: string | null
  readonly endedAt: string | null
  readonly endedHow: Ending | null
  readonly endedReason: string | null
}

export type ObjectiveState = 'proposed' | 'agreed' | Ending

export const objectiveState = ({ agreedAt, endedHow }: Pick<Objective, 'agreedAt' | 'endedHow'>): ObjectiveState =>
  endedHow ?? (agreedAt === null ? 'proposed' : 'agreed')

export interface Link {
  readonly kind: string
  readonly id: string
}

/** The kinds of records that an objective is reached by and seen in. */
export const linkableKinds = ['commitment', 'measure'] as const

/** What would become different: an unchanged wording is no new version. */
export const isSameWording = (one: Wording, other: Wording) =>
  one.title === other.title && one.description === other.description && one.kind === other.kind && one.horizon === other.horizon
