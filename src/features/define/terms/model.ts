export interface Meaning {
  readonly organisationId: string
  readonly meaning: string
  readonly writtenBy: string
  readonly writtenAt: string
}

/** A word that may mean something else on the other side. */
export interface Term {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly word: string
  /** The conflict from which it was opened. */
  readonly conflictId: string | null
  readonly meanings: readonly Meaning[]
  readonly agreed: { readonly meaning: string; readonly at: string } | null
  readonly openedBy: string
  readonly openedAt: string
}
