import type { Pool } from 'pg'
import { type AttemptLimits, type Attempts, createAttempts, usualLimits } from '#src/platform/auth/attempts.ts'
import { resendVerification, verifyEmail } from '#src/platform/auth/email-verification.ts'
import { createEngine, type Engine, type EngineOptions, type RequestHeaders } from '#src/platform/auth/engine.ts'
import { type Credentials, type NewAccount, signIn, signOut, signUp } from '#src/platform/auth/entry.ts'
import { type AuthMailKind, createLinks, type Links } from '#src/platform/auth/links.ts'
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
import { type Account, deleteAccount, deleteAllSessions, deleteExpired, findLivingSessions } from '#src/platform/auth/store.ts'

export type Refused<Code extends string> = Readonly<{ ok: false; code: Code }>
export type TooManyAttempts = Readonly<{ ok: false; code: 'too-many-attempts'; retryAfterSeconds: number }>

export type MailReceiver = Readonly<{ email: string; name: string; locale: string }>

/** Puts a mail on its way. The values hold no link and no token: `mailLink` makes the link when the mail is sent. */
export type SendAuthMail = (kind: AuthMailKind, to: MailReceiver, values: Readonly<Record<string, string>>) => Promise<void>

export type AuthOptions = EngineOptions & Readonly<{ sendMail: SendAuthMail; limits?: AttemptLimits | undefined }>

/** What the parts of this folder share. */
export type AuthParts = Readonly<{
  pool: Pool
  verifyEmail: boolean
  engine: Engine
  attempts: Attempts
  links: Links
  sendMail: SendAuthMail
  sendResetMail(kind: 'reset-password' | 'account-exists', account: Account): Promise<void>
}>

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
