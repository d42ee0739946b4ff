import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { partnershipRoutes } from './partnership.ts'
import { inside } from './root.ts'

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('../portfolio/PortfolioPage.tsx'), 'PortfolioPage'),
})

const iati = createRoute({
  getParentRoute: () => inside,
  path: '/iati',
  component: lazyRouteComponent(() => import('#src/features/oversee/activities/web/ImportScreen.tsx'), 'ImportScreen'),
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

const data = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/data',
  component: lazyRouteComponent(() => import('../organisation/DataPage.tsx'), 'DataPage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

export const insideRoutes = inside.addChildren([portfolio, iati, organisation, people, data, settings, partnershipRoutes])
