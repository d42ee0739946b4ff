/** Words about a thing, for those whom their writer chose. */
export interface Note {
  readonly spaceId: string
  readonly audienceId: string
  readonly id: string
  readonly target: { readonly spaceId: string; readonly kind: string; readonly id: string }
  readonly body: string
  readonly writtenBy: string
  readonly writtenByName: string | null
  readonly writtenAt: string
  readonly changedAt: string | null
  readonly deletedAt: string | null
}
