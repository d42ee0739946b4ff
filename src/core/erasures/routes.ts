import type { Routes } from '#src/core/acting/routes.ts'
import { eraseWords } from '#src/core/erasures/actions.ts'
import type { erasuresApi } from '#src/core/erasures/api.ts'

export const erasuresRoutes: Routes<typeof erasuresApi> = {
  erase: async (act, { audienceId, sequence, reason }) => eraseWords(act, { audienceId, sequence, reason }),
}
