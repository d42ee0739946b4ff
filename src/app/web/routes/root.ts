import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { RootLayout } from '../RootLayout.tsx'
import { RouteLost } from '../RouteLost.tsx'

export const root = createRootRoute({ component: RootLayout, notFoundComponent: RouteLost })

/** Pages for whoever is not signed in, or holds no seat yet: the brand and one thing to do. */
export const door = createRoute({
  getParentRoute: () => root,
  id: 'door',
  component: lazyRouteComponent(() => import('../door/DoorLayout.tsx'), 'DoorLayout'),
})

/** Pages for whoever acts for an organisation: the rail, the stream, what must be noticed above the page. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('../shell/InsideLayout.tsx'), 'InsideLayout'),
})
