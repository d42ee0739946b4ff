import type { Routes } from '#src/core/acting/routes.ts'
import { removeEstimate, writeEstimate } from '#src/features/oversee/estimates/actions.ts'
import type { estimatesApi } from '#src/features/oversee/estimates/api.ts'
import { canEstimate } from '#src/features/oversee/estimates/policy.ts'
import { findEstimate } from '#src/features/oversee/estimates/store.ts'

export const estimatesRoutes: Routes<typeof estimatesApi> = {
  get: async (act, { spaceId }) => ({
    estimate: (await findEstimate(act.db, spaceId)) ?? null,
    writable: canEstimate(act.actor),
  }),
  write: (act, { amount, currency, basis }) => writeEstimate(act, { amount, currency, basis }),
  remove: async (act) => {
    await removeEstimate(act)
    return { done: true }
  },
}
