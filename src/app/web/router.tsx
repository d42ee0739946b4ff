import { createRoute, createRouter } from '@tanstack/react-router'
import { RouteFailure } from './RouteFailure.tsx'
import { RouteMissing } from './RouteMissing.tsx'
import { RoutePending } from './RoutePending.tsx'
import { doorRoutes } from './routes/door.ts'
import { insideRoutes } from './routes/inside.ts'
import { root } from './routes/root.ts'
import { screen } from './routes/screen.ts'

const look = createRoute({
  getParentRoute: () => root,
  path: '/look',
  component: screen(() => import('./look/LookPage.tsx'), 'LookPage'),
})

/** Every screen of the product. Each route loads its own code, and says where it may be pre-loaded by being linked. */
export const router = createRouter({
  routeTree: root.addChildren([look, doorRoutes, insideRoutes]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: RouteMissing,
  defaultPendingComponent: RoutePending,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
