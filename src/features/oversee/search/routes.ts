import type { Routes } from '#src/core/acting/routes.ts'
import { search } from '#src/features/oversee/search/actions.ts'
import type { searchApi } from '#src/features/oversee/search/api.ts'

export const searchRoutes: Routes<typeof searchApi> = { search }
