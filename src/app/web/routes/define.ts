import { createRoute } from '@tanstack/react-router'
import { inside } from './root.ts'
import { screen } from './screen.ts'

const needs = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/needs',
  component: screen(() => import('../define/NeedsPage.tsx'), 'NeedsPage'),
})

const need = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/needs/$id',
  component: screen(() => import('../define/NeedPage.tsx'), 'NeedPage'),
})

const goals = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/goals',
  component: screen(() => import('../define/GoalsPage.tsx'), 'GoalsPage'),
})

const goal = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/goals/$id',
  component: screen(() => import('../define/GoalPage.tsx'), 'GoalPage'),
})

const readiness = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/readiness',
  component: screen(() => import('../define/ReadinessPage.tsx'), 'ReadinessPage'),
})

const assessment = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/readiness/$id',
  component: screen(() => import('../define/AssessmentPage.tsx'), 'AssessmentPage'),
})

/** What an organisation needs and aims for, before any partner is asked. */
export const defineRoutes = [needs, need, goals, goal, readiness, assessment] as const
