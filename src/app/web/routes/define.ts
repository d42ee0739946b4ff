import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './root.ts'

const needs = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/needs',
  component: lazyRouteComponent(() => import('../define/NeedsPage.tsx'), 'NeedsPage'),
})

const need = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/needs/$id',
  component: lazyRouteComponent(() => import('../define/NeedPage.tsx'), 'NeedPage'),
})

const goals = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/goals',
  component: lazyRouteComponent(() => import('../define/GoalsPage.tsx'), 'GoalsPage'),
})

const goal = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/goals/$id',
  component: lazyRouteComponent(() => import('../define/GoalPage.tsx'), 'GoalPage'),
})

const readiness = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/readiness',
  component: lazyRouteComponent(() => import('../define/ReadinessPage.tsx'), 'ReadinessPage'),
})

const assessment = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/readiness/$id',
  component: lazyRouteComponent(() => import('../define/AssessmentPage.tsx'), 'AssessmentPage'),
})

/** What an organisation needs and aims for, before any partner is asked. */
export const defineRoutes = [needs, need, goals, goal, readiness, assessment] as const
