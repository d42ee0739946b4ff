import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPortfolioSearch } from '#src/features/oversee/portfolio/web/portfolio-search.ts'
import { chooseRoutes } from './choose.ts'
import { partnershipRoutes } from './partnership.ts'
import { inside } from './root.ts'
import { roundRoutes } from './rounds.ts'

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  validateSearch: readPortfolioSearch,
  component: lazyRouteComponent(() => import('../portfolio/PortfolioPage.tsx'), 'PortfolioPage'),
})

const iati = createRoute({
  getParentRoute: () => inside,
  path: '/iati',
  component: lazyRouteComponent(() => import('#src/features/oversee/activities/web/ImportScreen.tsx'), 'ImportScreen'),
})

const organisation = createRoute({ getParentRoute: () => inside, path: '/organisation' })

const profile = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: lazyRouteComponent(() => import('#src/core/organisations/web/OrganisationPage.tsx'), 'OrganisationPage'),
})

const people = createRoute({
  getParentRoute: () => organisation,
  path: '/people',
  component: lazyRouteComponent(() => import('#src/core/seats/web/SeatsPage.tsx'), 'SeatsPage'),
})

const data = createRoute({
  getParentRoute: () => organisation,
  path: '/data',
  component: lazyRouteComponent(() => import('../organisation/DataPage.tsx'), 'DataPage'),
})

const rounds = createRoute({
  getParentRoute: () => organisation,
  id: 'rounds',
  component: lazyRouteComponent(() => import('../rounds/OrganisationRounds.tsx'), 'OrganisationRounds'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

export const insideRoutes = inside.addChildren([
  portfolio,
  iati,
  organisation.addChildren([profile, people, data, rounds.addChildren(roundRoutes(rounds))]),
  settings,
  ...chooseRoutes,
  partnershipRoutes,
])
