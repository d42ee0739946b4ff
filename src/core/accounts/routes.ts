import { claimInstallation } from '#src/core/accounts/actions.ts'
import type { accountsApi } from '#src/core/accounts/api.ts'
import type { PersonAct, Visit } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { Refusal, type RefusalCode } from '#src/kit/refusal.ts'
import type { Auth } from '#src/platform/auth/auth.ts'

const done = { done: true } as const

type Answer = {
  readonly ok: boolean
  readonly code?: string
  readonly problems?: readonly string[]
  readonly setCookie?: readonly string[]
}

/** The sign-in service answers with values; here a refusal becomes one of ours, and its cookies go to the browser. */
function settle<T extends Answer>(visit: Visit, answer: T, field = 'password'): Extract<T, { ok: true }> {
  if (answer.setCookie) visit.setCookies(answer.setCookie)
  if (answer.ok) return answer as Extract<T, { ok: true }>
  const reason = answer.code ?? 'refused'
  if (reason === 'too-many-attempts') throw new Refusal('too-many-requests', reason)
  if (reason === 'weak-password')
    throw new Refusal(
      'invalid',
      reason,
      (answer.problems ?? []).map((code) => ({ path: field, code })),
    )
  throw new Refusal(statusWords[reason] ?? 'invalid', reason)
}

const statusWords: Readonly<Record<string, RefusalCode>> = {
  'not-signed-in': 'not-signed-in',
  'not-found': 'not-found',
  'link-expired': 'gone',
  'link-invalid': 'gone',
  'address-in-use': 'conflict',
}

/** Made with the sign-in service, which no other noun reaches. */
export function accountsRoutes(auth: Auth): Routes<typeof accountsApi> {
  return {
    installation: async ({ services }) => services.installation.describe(),
    claim: async (visit, claim) => {
      await claimInstallation(visit, claim)
      const { next } = settle(visit, await auth.signUp({ ...claim, ip: visit.address, headers: visit.headers }))
      await visit.services.installation.makeOperator(claim.email, next)
      return done
    },
    signUp: async (visit, account) => {
      const { next } = settle(visit, await auth.signUp({ ...account, ip: visit.address, headers: visit.headers }))
      return { next }
    },
    signIn: async (visit, credentials) => {
      settle(visit, await auth.signIn({ ...credentials, headers: visit.headers, ip: visit.address }))
      return done
    },
    signOut: async (visit) => {
      visit.setCookies((await auth.signOut(visit.headers)).setCookie)
      return done
    },
    listSessions: async (act) => (await auth.listSessions(act.headers)).map(presentSession),
    endSession: async (act, { id }) => {
      settle(act, await auth.endSession(act.headers, id))
      return done
    },
    changePassword: async (act: PersonAct, { current, next }) => {
      settle(act, await auth.changePassword(act.headers, { current, next, ip: act.address }), 'next')
      return done
    },
    requestReset: async (visit, { email }) => {
      settle(visit, await auth.requestPasswordReset({ email, ip: visit.address }))
      return done
    },
    reset: async (visit, { token, password }) => {
      settle(visit, await auth.resetPassword({ token, password, ip: visit.address }))
      return done
    },
    verifyEmail: async (visit, { token }) => {
      settle(visit, await auth.verifyEmail(token))
      return done
    },
    resendVerification: async (visit, { email }) => {
      settle(visit, await auth.resendVerification({ email, ip: visit.address }))
      return done
    },
  }
}

type Listed = Awaited<ReturnType<Auth['listSessions']>>[number]

const presentSession = (session: Listed) => ({
  id: session.id,
  device: session.device ?? '',
  createdAt: session.createdAt,
  usedAt: session.lastUsedAt,
  current: session.isCurrent,
})
