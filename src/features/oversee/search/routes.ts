import type { Routes } from '#src/core/acting/routes.ts'
import type { searchApi } from '#src/features/oversee/search/api.ts'
import { toQuery } from '#src/features/oversee/search/model.ts'
import { findDocuments } from '#src/features/oversee/search/store.ts'

export const searchRoutes: Routes<typeof searchApi> = {
  search: async (act, { q, limit }) => {
    const query = toQuery(q)
    return query === undefined ? [] : [...(await findDocuments(act.db, query, limit))]
  },
}
