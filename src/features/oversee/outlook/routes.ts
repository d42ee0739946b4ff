import type { Routes } from '#src/core/acting/routes.ts'
import { describeOutlook } from '#src/features/oversee/outlook/actions.ts'
import type { outlookApi } from '#src/features/oversee/outlook/api.ts'

export const outlookRoutes: Routes<typeof outlookApi> = {
  get: (act, { spaceId }) => describeOutlook(act, spaceId),
}
