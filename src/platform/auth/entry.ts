import { z } from 'zod'
import { engineHeaders, type RequestHeaders, refusalCode } from '#src/platform/auth/engine.ts'
import type { AuthParts, Refused, TooManyAttempts } from '#src/platform/auth/parts.ts'
import { hashPassword } from '#src/platform/auth/password-hash.ts'
import { findPasswordProblems, type PasswordProblem } from '#src/platform/auth/password-rules.ts'
import { readSession } from '#src/platform/auth/sessions.ts'
import { type Account, deleteSession, findAccountByEmail } from '#src/platform/auth/store.ts'
import { noSoonerThan } from '#src/platform/auth/timing.ts'

export type NewAccount = Readonly<{
  email: string
  password: string
  name: string
  locale: string
  ip?: string
  headers?: RequestHeaders
}>

export type SignUpAnswer =
  /** The same for an address that has an account and for one that has none. */
  | Readonly<{ ok: true; next: 'verify-email'; setCookie: readonly string[] }>
  | Readonly<{ ok: true; next: 'signed-in'; accountId: string; setCookie: readonly string[] }>
  | Refused<'invalid-email' | 'invalid-name' | 'address-in-use'>
  | WeakPassword
  | TooManyAttempts

export type WeakPassword = Readonly<{ ok: false; code: 'weak-password'; problems: readonly PasswordProblem[] }>

export type SignInAnswer =
  | Readonly<{ ok: true; accountId: string; sessionId: string; setCookie: readonly string[] }>
  | Refused<'wrong-credentials' | 'email-not-verified'>
  | TooManyAttempts

export async function signUp(parts: AuthParts, account: NewAccount): Promise<SignUpAnswer> {
  const email = account.email.trim().toLowerCase()
  const name = account.name.trim()
  if (!isAddress(email)) return { ok: false, code: 'invalid-email' }
  if (name.length < 1 || [...name].length > 200) return { ok: false, code: 'invalid-name' }
  const problems = findPasswordProblems(account.password, { email, name })
  if (problems.length > 0) return { ok: false, code: 'weak-password', problems }
  const attempt = await parts.attempts.take({ kind: 'sign-up', email, ip: account.ip })
  if (!attempt.ok) return attempt
  const work = () => createAccount(parts, { ...account, email, name })
  // Without mail the answers differ anyway: somebody who has an account must hear why there is no second one.
  return parts.verifyEmail ? noSoonerThan(600, work) : work()
}

async function createAccount(parts: AuthParts, account: NewAccount): Promise<SignUpAnswer> {
  const existing = await findAccountByEmail(parts.pool, account.email)
  if (existing) {
    await hashPassword(account.password)
    return answerExisting(parts, existing)
  }
  try {
    const { headers, response } = await parts.engine.api.signUpEmail({
      body: { email: account.email, password: account.password, name: account.name, locale: account.locale },
      headers: engineHeaders(account.headers ?? new Headers(), account.ip),
      returnHeaders: true,
    })
    if (!parts.verifyEmail)
      return { ok: true, next: 'signed-in', accountId: response.user.id, setCookie: headers.getSetCookie() }
    return await answerNew(parts, { email: account.email, createdId: response.user.id })
  } catch (error) {
    // Two sign-ups with one address at the same moment: the second one finds the first one's account.
    const first = await findAccountByEmail(parts.pool, account.email)
    if (first && refusalCode(error)) return answerExisting(parts, first)
    throw error
  }
}

async function answerNew(parts: AuthParts, created: { email: string; createdId: string }): Promise<SignUpAnswer> {
  const account = await findAccountByEmail(parts.pool, created.email)
  if (!account) throw new Error('The account that was just created cannot be found.')
  if (account.id !== created.createdId) return answerExisting(parts, account)
  await parts.sendMail('verify-email', account, { accountId: account.id, email: account.email })
  return { ok: true, next: 'verify-email', setCookie: [] }
}

/**
 * A stranger must not learn that the address has an account; its owner gets a mail. It offers a new password rather than another
 * verification: if somebody else created the account with this address, its password must not become valid.
 */
async function answerExisting(parts: AuthParts, account: Account): Promise<SignUpAnswer> {
  if (!parts.verifyEmail) return { ok: false, code: 'address-in-use' }
  await parts.sendResetMail('account-exists', account)
  return { ok: true, next: 'verify-email', setCookie: [] }
}

export type Credentials = Readonly<{ email: string; password: string; headers: RequestHeaders; ip?: string }>

export async function signIn(parts: AuthParts, credentials: Credentials): Promise<SignInAnswer> {
  const email = credentials.email.trim().toLowerCase()
  if (!isAddress(email) || credentials.password.length > 1024) return { ok: false, code: 'wrong-credentials' }
  const attempt = await parts.attempts.take({ kind: 'sign-in', email, ip: credentials.ip })
  if (!attempt.ok) return attempt
  const before = await readSession(parts, credentials.headers)
  try {
    const { headers, response } = await parts.engine.api.signInEmail({
      body: { email, password: credentials.password },
      headers: engineHeaders(credentials.headers, credentials.ip),
      returnHeaders: true,
    })
    // The browser forgets its earlier session by the new cookie; the server must forget it too.
    if (before) await deleteSession(parts.pool, { id: before.sessionId, accountId: before.accountId })
    await parts.attempts.forget('sign-in', email)
    return {
      ok: true,
      accountId: response.user.id,
      sessionId: await sessionIdOf(parts, response.token),
      setCookie: headers.getSetCookie(),
    }
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_EMAIL') return { ok: false, code: 'wrong-credentials' }
    // Only who knows the password hears this.
    if (code === 'EMAIL_NOT_VERIFIED') return { ok: false, code: 'email-not-verified' }
    throw error
  }
}

async function sessionIdOf(parts: AuthParts, token: string): Promise<string> {
  const context = await parts.engine.$context
  const found = await context.internalAdapter.findSession(token)
  if (!found) throw new Error('The session that was just created cannot be found.')
  return found.session.id
}

export async function signOut(parts: AuthParts, headers: RequestHeaders): Promise<{ setCookie: readonly string[] }> {
  const answer = await parts.engine.api.signOut({ headers: engineHeaders(headers), returnHeaders: true })
  return { setCookie: answer.headers.getSetCookie() }
}

export function isAddress(email: string): boolean {
  return email.length <= 254 && z.email().safeParse(email).success
}
