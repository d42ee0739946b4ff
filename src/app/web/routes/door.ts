import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { door } from './root.ts'
import { screen } from './screen.ts'

const first = createRoute({
  getParentRoute: () => door,
  path: '/',
  component: lazyRouteComponent(() => import('../door/FirstPage.tsx'), 'FirstPage'),
})

const signUp = createRoute({
  getParentRoute: () => door,
  path: '/sign-up',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('#src/core/accounts/web/SignUpPage.tsx'), 'SignUpPage'),
})

const signIn = createRoute({
  getParentRoute: () => door,
  path: '/sign-in',
  validateSearch: (search): { next?: string; why?: Why } => ({ ...readNext(search), ...readWhy(search) }),
  component: lazyRouteComponent(() => import('#src/core/accounts/web/SignInPage.tsx'), 'SignInPage'),
})

const forgotPassword = createRoute({
  getParentRoute: () => door,
  path: '/forgot-password',
  component: screen(() => import('#src/core/accounts/web/ForgotPasswordPage.tsx'), 'ForgotPasswordPage'),
})

const resetPassword = createRoute({
  getParentRoute: () => door,
  path: '/reset-password',
  validateSearch: readToken,
  component: screen(() => import('#src/core/accounts/web/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
})

const verifyEmail = createRoute({
  getParentRoute: () => door,
  path: '/verify-email',
  validateSearch: readToken,
  component: screen(() => import('#src/core/accounts/web/VerifyEmailPage.tsx'), 'VerifyEmailPage'),
})

const claim = createRoute({
  getParentRoute: () => door,
  path: '/claim',
  component: screen(() => import('#src/core/accounts/web/ClaimPage.tsx'), 'ClaimPage'),
})

const setUp = createRoute({
  getParentRoute: () => door,
  path: '/set-up',
  validateSearch: readNext,
  component: screen(() => import('../door/SetUpPage.tsx'), 'SetUpPage'),
})

const join = createRoute({
  getParentRoute: () => door,
  path: '/join/$token',
  component: screen(() => import('../door/JoinPage.tsx'), 'JoinPage'),
})

const invitation = createRoute({
  getParentRoute: () => door,
  path: '/invitation/$token',
  component: screen(() => import('../door/InvitationPage.tsx'), 'InvitationPage'),
})

const answer = createRoute({
  getParentRoute: () => door,
  path: '/answer/$token',
  component: screen(() => import('../door/AnswerLinkPage.tsx'), 'AnswerLinkPage'),
})

const asked = createRoute({
  getParentRoute: () => door,
  path: '/asked/$token',
  component: screen(() => import('#src/features/choose/candidate-questions/web/AskedPage.tsx'), 'AskedPage'),
})

const operator = createRoute({
  getParentRoute: () => door,
  path: '/operator',
  component: screen(() => import('../door/OperatorPage.tsx'), 'OperatorPage'),
})

export const doorRoutes = door.addChildren([
  first,
  signUp,
  signIn,
  forgotPassword,
  resetPassword,
  verifyEmail,
  claim,
  setUp,
  join,
  invitation,
  answer,
  asked,
  operator,
])

/** Where to go afterwards: only ever a page of this place, since anybody may have made the link. */
function readNext(search: Record<string, unknown>): { next?: string } {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

type Why = 'session-ended' | 'password-set' | 'verified'
const reasons: readonly Why[] = ['session-ended', 'password-set', 'verified']

/** Why one is asked to sign in: said above the form. */
function readWhy(search: Record<string, unknown>): { why?: Why } {
  const why = reasons.find((reason) => reason === search.why)
  return why === undefined ? {} : { why }
}

function readToken(search: Record<string, unknown>): { token: string } {
  return { token: typeof search.token === 'string' ? search.token : '' }
}
