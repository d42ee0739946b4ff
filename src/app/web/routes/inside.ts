import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPortfolioSearch } from '#src/features/oversee/portfolio/web/portfolio-search.ts'
import { isUuid } from '#src/kit/uuid.ts'
import { chooseRoutes } from './choose.ts'
import { defineRoutes } from './define.ts'
import { partnershipRoutes } from './partnership.ts'
import { inside } from './root.ts'
import { roundRoutes } from './rounds.ts'
import { screen } from './screen.ts'

const today = createRoute({
  getParentRoute: () => inside,
  path: '/today',
  component: lazyRouteComponent(() => import('#src/features/oversee/today/web/TodayPage.tsx'), 'TodayPage'),
})

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  validateSearch: readPortfolioSearch,
  component: screen(() => import('../portfolio/PortfolioPage.tsx'), 'PortfolioPage'),
})

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: readSearch,
  component: screen(() => import('#src/features/oversee/search/web/SearchPage.tsx'), 'SearchPage'),
})

const news = createRoute({
  getParentRoute: () => inside,
  path: '/news',
  component: screen(() => import('#src/features/oversee/notifications/web/NewsPage.tsx'), 'NewsPage'),
})

const iati = createRoute({
  getParentRoute: () => inside,
  path: '/iati',
  component: screen(() => import('#src/features/oversee/activities/web/ImportScreen.tsx'), 'ImportScreen'),
})

const organisation = createRoute({ getParentRoute: () => inside, path: '/organisation' })

const profile = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: screen(() => import('#src/core/organisations/web/OrganisationPage.tsx'), 'OrganisationPage'),
})

const people = createRoute({
  getParentRoute: () => organisation,
  path: '/people',
  component: screen(() => import('#src/core/seats/web/SeatsPage.tsx'), 'SeatsPage'),
})

const data = createRoute({
  getParentRoute: () => organisation,
  path: '/data',
  component: screen(() => import('../organisation/DataPage.tsx'), 'DataPage'),
})

const rounds = createRoute({
  getParentRoute: () => organisation,
  id: 'rounds',
  component: screen(() => import('../rounds/OrganisationRounds.tsx'), 'OrganisationRounds'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: screen(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

export const insideRoutes = inside.addChildren([
  today,
  news,
  search,
  portfolio,
  iati,
  organisation.addChildren([profile, people, data, rounds.addChildren(roundRoutes(rounds))]),
  settings,
  ...chooseRoutes,
  ...defineRoutes,
  partnershipRoutes,
])

/** A search and its filters, as far as the address holds them. */
function readSearch({ q, kind, space }: Record<string, unknown>): { q?: string; kind?: string; space?: string } {
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof space === 'string' && isUuid(space) ? { space } : {}),
  }
}
