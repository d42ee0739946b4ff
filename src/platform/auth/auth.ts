import { type AttemptLimits, createAttempts, usualLimits } from '#src/platform/auth/attempts.ts'
import { resendVerification, verifyEmail } from '#src/platform/auth/email-verification.ts'
import { createEngine, type EngineOptions, type RequestHeaders } from '#src/platform/auth/engine.ts'
import { type Credentials, type NewAccount, signIn, signOut, signUp } from '#src/platform/auth/entry.ts'
import { createLinks } from '#src/platform/auth/links.ts'
import type { AuthParts, SendAuthMail } from '#src/platform/auth/parts.ts'
import {
  changePassword,
  createResetRequest,
  type MailRequest,
  makeResetLink,
  type NewPassword,
  type PasswordChange,
  requestPasswordReset,
  resetPassword,
} from '#src/platform/auth/passwords.ts'
import { endSession, listSessions, readSession } from '#src/platform/auth/sessions.ts'
import { deleteAccount, deleteAllSessions, deleteExpired, findLivingSessions } from '#src/platform/auth/store.ts'

export type AuthOptions = EngineOptions & Readonly<{ sendMail: SendAuthMail; limits?: AttemptLimits | undefined }>

export type Auth = ReturnType<typeof createAuth>

/**
 * Signing in. Headers are those of the request, of which only the cookie and the device are read; `setCookie` goes to its answer.
 * `ip` is the network address as the server knows it. Refusals are values; what is thrown is an error.
 */
export function createAuth(options: AuthOptions) {
  const { pool } = options
  const parts: AuthParts = {
    pool,
    verifyEmail: options.verifyEmail,
    engine: createEngine(options),
    attempts: createAttempts({ pool, secret: options.secret, limits: options.limits ?? usualLimits }),
    links: createLinks(options),
    sendMail: options.sendMail,
    async sendResetMail(kind, account) {
      const { requestId } = await createResetRequest(parts, { account, source: 'mail' })
      await options.sendMail(kind, account, { requestId })
    },
  }
  return {
    signUp: (account: NewAccount) => signUp(parts, account),
    signIn: (credentials: Credentials) => signIn(parts, credentials),
    signOut: (headers: RequestHeaders) => signOut(parts, headers),
    readSession: (headers: RequestHeaders) => readSession(parts, headers),
    listSessions: (headers: RequestHeaders) => listSessions(parts, headers),
    endSession: (headers: RequestHeaders, id: string) => endSession(parts, headers, id),
    endAllSessions: (accountId: string) => deleteAllSessions(pool, accountId),
    areSessionsAlive: (ids: readonly string[]) => findLivingSessions(pool, ids),
    requestPasswordReset: (request: MailRequest) => requestPasswordReset(parts, request),
    resetPassword: (password: NewPassword) => resetPassword(parts, password),
    makeResetLink: (email: string) => makeResetLink(parts, email),
    verifyEmail: (token: string) => verifyEmail(parts, token),
    resendVerification: (request: MailRequest) => resendVerification(parts, request),
    changePassword: (headers: RequestHeaders, change: PasswordChange) => changePassword(parts, headers, change),
    deleteAccount: (accountId: string) => deleteAccount(pool, accountId),
    /** For a daily job: removes what has run out. */
    deleteExpired: () => deleteExpired(pool),
  }
}
