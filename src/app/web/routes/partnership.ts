import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.ts'
import { roundRoutes } from './rounds.ts'

const partnership = createRoute({
  getParentRoute: () => inside,
  path: '/partnerships/$spaceId',
  component: lazyRouteComponent(() => import('../partnership/PartnershipLayout.tsx'), 'PartnershipLayout'),
})

const overview = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  component: lazyRouteComponent(() => import('../partnership/OverviewPage.tsx'), 'OverviewPage'),
})

const objectives = createRoute({
  getParentRoute: () => partnership,
  path: '/objectives',
  component: lazyRouteComponent(() => import('../partnership/ObjectivesPage.tsx'), 'ObjectivesPage'),
})

const objective = createRoute({
  getParentRoute: () => partnership,
  path: '/objectives/$id',
  component: lazyRouteComponent(() => import('../partnership/ObjectivePage.tsx'), 'ObjectivePage'),
})

const commitments = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments',
  component: lazyRouteComponent(() => import('../partnership/CommitmentsPage.tsx'), 'CommitmentsPage'),
})

const commitment = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments/$commitmentId',
  component: lazyRouteComponent(() => import('../partnership/CommitmentPage.tsx'), 'CommitmentPage'),
})

const newCommitment = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments/new',
  component: lazyRouteComponent(() => import('../partnership/ProposeCommitmentPage.tsx'), 'ProposeCommitmentPage'),
})

const measures = createRoute({
  getParentRoute: () => partnership,
  path: '/measures',
  component: lazyRouteComponent(() => import('../partnership/MeasuresPage.tsx'), 'MeasuresPage'),
})

const measure = createRoute({
  getParentRoute: () => partnership,
  path: '/measures/$id',
  component: lazyRouteComponent(() => import('../partnership/MeasurePage.tsx'), 'MeasurePage'),
})

const rounds = createRoute({
  getParentRoute: () => partnership,
  id: 'rounds',
  component: lazyRouteComponent(() => import('../rounds/PartnershipRounds.tsx'), 'PartnershipRounds'),
})

const activities = createRoute({
  getParentRoute: () => partnership,
  path: '/iati',
  component: lazyRouteComponent(() => import('../partnership/ActivitiesPage.tsx'), 'ActivitiesPage'),
})

const people = createRoute({
  getParentRoute: () => partnership,
  path: '/people',
  component: lazyRouteComponent(() => import('../partnership/PeoplePage.tsx'), 'PeoplePage'),
})

const ledger = createRoute({
  getParentRoute: () => partnership,
  path: '/ledger',
  component: lazyRouteComponent(() => import('../partnership/LedgerPage.tsx'), 'LedgerPage'),
})

const settings = createRoute({
  getParentRoute: () => partnership,
  path: '/settings',
  component: lazyRouteComponent(() => import('../partnership/SettingsPage.tsx'), 'SettingsPage'),
})

/** The rooms of a partnership, in the order of its life. */
export const partnershipRoutes = partnership.addChildren([
  overview,
  objectives,
  objective,
  commitments,
  newCommitment,
  commitment,
  measures,
  measure,
  rounds.addChildren(roundRoutes(rounds)),
  activities,
  people,
  ledger,
  settings,
])
