import type { Routes } from '#src/core/acting/routes.ts'
import { listPortfolio } from '#src/features/oversee/portfolio/actions.ts'
import type { portfolioApi } from '#src/features/oversee/portfolio/api.ts'

export const portfolioRoutes: Routes<typeof portfolioApi> = {
  list: listPortfolio,
}
