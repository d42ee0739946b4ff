import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { RootLayout } from './RootLayout.tsx'
import { RouteFailure } from './RouteFailure.tsx'
import { RouteMissing } from './RouteMissing.tsx'
import { RoutePending } from './RoutePending.tsx'

const root = createRootRoute({ component: RootLayout })

const look = createRoute({
  getParentRoute: () => root,
  path: '/look',
  component: lazyRouteComponent(() => import('./look/LookPage.tsx'), 'LookPage'),
})

const measures = createRoute({
  getParentRoute: () => root,
  path: '/partnerships/$spaceId/measures',
  component: lazyRouteComponent(() => import('./partnership/MeasuresPage.tsx'), 'MeasuresPage'),
})

const measure = createRoute({
  getParentRoute: () => root,
  path: '/partnerships/$spaceId/measures/$id',
  component: lazyRouteComponent(() => import('./partnership/MeasurePage.tsx'), 'MeasurePage'),
})

/** Every screen of the product. Each route loads its own code, and says where it may be pre-loaded by being linked. */
export const router = createRouter({
  routeTree: root.addChildren([look, measures, measure]),
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
