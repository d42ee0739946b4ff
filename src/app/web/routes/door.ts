import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { door } from './root.ts'

const signIn = createRoute({
  getParentRoute: () => door,
  path: '/sign-in',
  validateSearch: (search): { next?: string; ended?: boolean } => ({
    ...readNext(search),
    ...(search.ended === true ? { ended: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../door/SignInPage.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => door,
  path: '/set-up',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('../door/SetUpPage.tsx'), 'SetUpPage'),
})

export const doorRoutes = door.addChildren([signIn, setUp])

/** Where to go afterwards: only ever a page of this place, since anybody may have made the link. */
function readNext(search: Record<string, unknown>): { next?: string } {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}
