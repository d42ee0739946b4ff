import type { Routes } from '#src/core/acting/routes.ts'
import type { sharedNeedsApi } from '#src/features/define/shared-needs/api.ts'
import { listSharedNeeds } from '#src/features/define/shared-needs/store.ts'

export const sharedNeedsRoutes: Routes<typeof sharedNeedsApi> = {
  list: (act, { spaceId }) => listSharedNeeds(act.db, spaceId),
}
