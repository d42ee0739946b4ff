import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.ts'

const selections = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections',
  validateSearch: ({ need }: Record<string, unknown>): { need?: string } => (typeof need === 'string' ? { need } : {}),
  component: lazyRouteComponent(() => import('../choose/SelectionsPage.tsx'), 'SelectionsPage'),
})

const candidates = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId',
  component: lazyRouteComponent(() => import('../choose/CandidatesPage.tsx'), 'CandidatesPage'),
})

const candidate = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/candidates/$candidateId',
  component: lazyRouteComponent(() => import('../choose/CandidatePage.tsx'), 'CandidatePage'),
})

const criteria = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/criteria',
  component: lazyRouteComponent(() => import('../choose/CriteriaPage.tsx'), 'CriteriaPage'),
})

const assessment = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/assessment',
  component: lazyRouteComponent(() => import('../choose/AssessmentPage.tsx'), 'AssessmentPage'),
})

const results = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/results',
  component: lazyRouteComponent(() => import('../choose/ResultsPage.tsx'), 'ResultsPage'),
})

const decision = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/decision',
  component: lazyRouteComponent(() => import('../choose/DecisionPage.tsx'), 'DecisionPage'),
})

/** The rooms of a partner search, in the order of its work. */
export const chooseRoutes = [selections, candidates, candidate, criteria, assessment, results, decision] as const
