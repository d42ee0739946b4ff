import type { Routes } from '#src/core/acting/routes.ts'
import { createKey, withdrawKey } from '#src/core/keys/actions.ts'
import type { keysApi } from '#src/core/keys/api.ts'
import { listKeys } from '#src/core/keys/store.ts'

export const keysRoutes: Routes<typeof keysApi> = {
  list: (act) => listKeys(act.db, act.actor.seatId),
  create: createKey,
  revoke: async (act, { id }) => {
    await withdrawKey(act, id)
    return { done: true }
  },
}
