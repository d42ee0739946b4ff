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
export const defineRoutes = [needs, need, readiness, assessment] as const
