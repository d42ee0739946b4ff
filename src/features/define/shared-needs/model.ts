import type { Said } from '#src/features/define/needs/model.ts'

/** What an organisation showed of one of its needs. It knows nothing of the need itself. */
export interface SharedNeed {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly organisationId: string
  readonly title: string
  readonly said: Said
  readonly sharedBy: string
  readonly sharedAt: string
}
