import type { Routes } from '#src/core/acting/routes.ts'
import { listPortfolio } from '#src/features/oversee/portfolio/actions.ts'
import type { portfolioApi } from '#src/features/oversee/portfolio/api.ts'
import { JsonText } from '#src/kit/json-text.ts'

export const portfolioRoutes: Routes<typeof portfolioApi> = {
  list: async (act) => new JsonText(JSON.stringify(await listPortfolio(act))),
}
