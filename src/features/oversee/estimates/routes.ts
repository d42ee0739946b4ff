import type { Routes } from '#src/core/acting/routes.ts'
import {
  findRestorableEstimate,
  type RemovedEstimate,
  removeEstimate,
  restoreEstimate,
  writeEstimate,
} from '#src/features/oversee/estimates/actions.ts'
import type { estimatesApi } from '#src/features/oversee/estimates/api.ts'
import { canEstimate } from '#src/features/oversee/estimates/policy.ts'
import { findEstimate } from '#src/features/oversee/estimates/store.ts'

export const estimatesRoutes: Routes<typeof estimatesApi> = {
  get: async (act, { spaceId }) => {
    const estimate = (await findEstimate(act.db, spaceId)) ?? null
    const removed = estimate ? undefined : await findRestorableEstimate(act)
    return { estimate, writable: canEstimate(act.actor), removed: removed ? withoutPlace(removed) : null }
  },
  write: (act, { amount, currency, basis }) => writeEstimate(act, { amount, currency, basis }),
  remove: async (act) => {
    await removeEstimate(act)
    return { done: true }
  },
  restore: (act) => restoreEstimate(act),
}

const withoutPlace = ({ audienceId: _place, ...removed }: RemovedEstimate) => removed
