export const conflictKinds = [
  'importance',
  'direction',
  'definition',
  'apart',
  'red-line',
  'expectation',
  'lopsided',
  'claim',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const conflictOutcomes = ['resolved', 'accepted', 'escalated'] as const
export type ConflictOutcome = (typeof conflictOutcomes)[number]

/** What was found between two parties: what a sentence in any language needs to say it. */
export interface Found {
  readonly kind: ConflictKind
  readonly objectiveId: string | null
  /** The first is the one that the sentence begins with. */
  readonly parties: readonly [string, string]
  /** Numbers as numbers, words as they were written. */
  readonly values: Readonly<Record<string, string | number>>
}

/** The same finding has the same key, so that what was taken up is known again. */
export const keyOf = ({ kind, objectiveId, parties, values }: Found) =>
  [kind, objectiveId ?? '', ...parties, kind === 'claim' ? String(values.thing) : ''].join(':')

export interface Conflict extends Found {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly alignmentId: string
  readonly ownerSeat: string | null
  readonly dueOn: string | null
  readonly settled: { readonly outcome: ConflictOutcome; readonly words: string; readonly at: string } | null
  readonly takenUpBy: string
  readonly takenUpAt: string
}
