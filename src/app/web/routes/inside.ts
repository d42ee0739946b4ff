import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { chooseRoutes } from './choose.ts'
import { partnershipRoutes } from './partnership.ts'
import { inside } from './root.ts'

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('../portfolio/PortfolioPage.tsx'), 'PortfolioPage'),
})

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation',
  component: lazyRouteComponent(() => import('#src/core/organisations/web/OrganisationPage.tsx'), 'OrganisationPage'),
})

const people = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/people',
  component: lazyRouteComponent(() => import('#src/core/seats/web/SeatsPage.tsx'), 'SeatsPage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

export const insideRoutes = inside.addChildren([portfolio, organisation, people, settings, ...chooseRoutes, partnershipRoutes])
