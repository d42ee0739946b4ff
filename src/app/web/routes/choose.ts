import { createRoute } from '@tanstack/react-router'
import { inside } from './root.ts'
import { screen } from './screen.ts'

const selections = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections',
  validateSearch: ({ need }: Record<string, unknown>): { need?: string } => (typeof need === 'string' ? { need } : {}),
  component: screen(() => import('../choose/SelectionsPage.tsx'), 'SelectionsPage'),
})

const candidates = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId',
  component: screen(() => import('../choose/CandidatesPage.tsx'), 'CandidatesPage'),
})

const candidate = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/candidates/$candidateId',
  component: screen(() => import('../choose/CandidatePage.tsx'), 'CandidatePage'),
})

const criteria = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/criteria',
  component: screen(() => import('../choose/CriteriaPage.tsx'), 'CriteriaPage'),
})

const assessment = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/assessment',
  component: screen(() => import('../choose/AssessmentPage.tsx'), 'AssessmentPage'),
})

const results = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/results',
  component: screen(() => import('../choose/ResultsPage.tsx'), 'ResultsPage'),
})

const decision = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/selections/$selectionId/decision',
  component: screen(() => import('../choose/DecisionPage.tsx'), 'DecisionPage'),
})

/** The rooms of a partner search, in the order of its work. */
export const chooseRoutes = [selections, candidates, candidate, criteria, assessment, results, decision] as const
