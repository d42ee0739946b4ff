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

/** What an organisation needs and aims for, before any partner is asked. */
export const defineRoutes = [needs, need] as const
