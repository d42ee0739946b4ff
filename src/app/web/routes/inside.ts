import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { partnershipRoutes } from './partnership.ts'
import { inside } from './root.ts'

const today = createRoute({
  getParentRoute: () => inside,
  path: '/today',
  component: lazyRouteComponent(() => import('#src/features/oversee/today/web/TodayPage.tsx'), 'TodayPage'),
})

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

export const insideRoutes = inside.addChildren([today, portfolio, organisation, people, settings, partnershipRoutes])
