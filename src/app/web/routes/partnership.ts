import { createRoute } from '@tanstack/react-router'
import { inside } from './root.ts'
import { roundRoutes } from './rounds.ts'
import { screen } from './screen.ts'

const partnership = createRoute({
  getParentRoute: () => inside,
  path: '/partnerships/$spaceId',
  component: screen(() => import('../partnership/PartnershipLayout.tsx'), 'PartnershipLayout'),
})

const overview = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  component: screen(() => import('../partnership/OverviewPage.tsx'), 'OverviewPage'),
})

const objectives = createRoute({
  getParentRoute: () => partnership,
  path: '/objectives',
  component: screen(() => import('../partnership/ObjectivesPage.tsx'), 'ObjectivesPage'),
})

const objective = createRoute({
  getParentRoute: () => partnership,
  path: '/objectives/$id',
  component: screen(() => import('../partnership/ObjectivePage.tsx'), 'ObjectivePage'),
})

const vision = createRoute({
  getParentRoute: () => partnership,
  path: '/vision',
  component: screen(() => import('../partnership/VisionPage.tsx'), 'VisionPage'),
})

const strategies = createRoute({
  getParentRoute: () => partnership,
  path: '/strategies',
  component: screen(() => import('../partnership/StrategiesPage.tsx'), 'StrategiesPage'),
})

const alignments = createRoute({
  getParentRoute: () => partnership,
  path: '/alignment',
  component: screen(() => import('../partnership/AlignmentsPage.tsx'), 'AlignmentsPage'),
})

const alignment = createRoute({
  getParentRoute: () => partnership,
  path: '/alignment/$id',
  component: screen(() => import('../partnership/AlignmentPage.tsx'), 'AlignmentPage'),
})

const glossary = createRoute({
  getParentRoute: () => partnership,
  path: '/glossary',
  component: screen(() => import('../partnership/GlossaryPage.tsx'), 'GlossaryPage'),
})

const commitments = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments',
  component: screen(() => import('../partnership/CommitmentsPage.tsx'), 'CommitmentsPage'),
})

const commitment = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments/$commitmentId',
  component: screen(() => import('../partnership/CommitmentPage.tsx'), 'CommitmentPage'),
})

const newCommitment = createRoute({
  getParentRoute: () => partnership,
  path: '/commitments/new',
  component: screen(() => import('../partnership/ProposeCommitmentPage.tsx'), 'ProposeCommitmentPage'),
})

const measures = createRoute({
  getParentRoute: () => partnership,
  path: '/measures',
  component: screen(() => import('../partnership/MeasuresPage.tsx'), 'MeasuresPage'),
})

const measure = createRoute({
  getParentRoute: () => partnership,
  path: '/measures/$id',
  component: screen(() => import('../partnership/MeasurePage.tsx'), 'MeasurePage'),
})

const rounds = createRoute({
  getParentRoute: () => partnership,
  id: 'rounds',
  component: screen(() => import('../rounds/PartnershipRounds.tsx'), 'PartnershipRounds'),
})

const activities = createRoute({
  getParentRoute: () => partnership,
  path: '/iati',
  component: screen(() => import('../partnership/ActivitiesPage.tsx'), 'ActivitiesPage'),
})

const people = createRoute({
  getParentRoute: () => partnership,
  path: '/people',
  component: screen(() => import('../partnership/PeoplePage.tsx'), 'PeoplePage'),
})

const ledger = createRoute({
  getParentRoute: () => partnership,
  path: '/ledger',
  component: screen(() => import('../partnership/LedgerPage.tsx'), 'LedgerPage'),
})

const settings = createRoute({
  getParentRoute: () => partnership,
  path: '/settings',
  component: screen(() => import('../partnership/SettingsPage.tsx'), 'SettingsPage'),
})

/** The rooms of a partnership, in the order of its life. */
export const partnershipRoutes = partnership.addChildren([
  overview,
  objectives,
  objective,
  vision,
  strategies,
  alignments,
  alignment,
  glossary,
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
