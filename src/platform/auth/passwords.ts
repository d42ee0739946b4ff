import { engineHeaders, type RequestHeaders, refusalCode } from '#src/platform/auth/engine.ts'
import { isAddress, type WeakPassword } from '#src/platform/auth/entry.ts'
import { resetLinkMinutes, sourceOfResetToken } from '#src/platform/auth/links.ts'
import type { AuthParts, Refused, TooManyAttempts } from '#src/platform/auth/parts.ts'
import { findPasswordProblems } from '#src/platform/auth/password-rules.ts'
import { readSession } from '#src/platform/auth/sessions.ts'
import {
  type Account,
  deletePendingLinks,
  findAccountByEmail,
  findAccountById,
  markEmailVerified,
} from '#src/platform/auth/store.ts'
import { noSoonerThan } from '#src/platform/auth/timing.ts'

export type MailRequest = Readonly<{ email: string; ip?: string | undefined }>

/** The same answer, after the same time, whether the address has an account or not. */
export async function requestPasswordReset(parts: AuthParts, request: MailRequest): Promise<{ ok: true } | TooManyAttempts> {
  const email = request.email.trim().toLowerCase()
  const attempt = await parts.attempts.take({ kind: 'mail', email, ip: request.ip })
  if (!attempt.ok) return attempt
  await noSoonerThan(300, async () => {
    const account = isAddress(email) ? await findAccountByEmail(parts.pool, email) : undefined
    if (account) await parts.sendResetMail('reset-password', account)
  })
  return { ok: true }
}

/** Makes the row that a reset link needs. The row holds a hash: the link follows from the id and the secret. */
export async function createResetRequest(parts: AuthParts, request: { account: Account; source: 'mail' | 'operator' }) {
  const requestId = parts.links.newRequestId()
  const token = parts.links.resetToken(request.source, requestId)
  const expiresAt = new Date(Date.now() + resetLinkMinutes * 60_000)
  const { internalAdapter } = await parts.engine.$context
  await internalAdapter.createVerificationValue({ identifier: identifierOf(token), value: request.account.id, expiresAt })
  return { requestId, token, expiresAt }
}

export type ResetLink = Readonly<{ ok: true; link: string; expiresAt: string }> | Refused<'unknown-address'>

/** For the operator's command: a link to hand over in person, where mail does not work. */
export async function makeResetLink(parts: AuthParts, email: string): Promise<ResetLink> {
  const account = await findAccountByEmail(parts.pool, email.trim())
  if (!account) return { ok: false, code: 'unknown-address' }
  const { token, expiresAt } = await createResetRequest(parts, { account, source: 'operator' })
  return { ok: true, link: parts.links.resetLink(token), expiresAt: expiresAt.toISOString() }
}

export type NewPassword = Readonly<{ token: string; password: string; ip?: string }>
export type ResetAnswer = Readonly<{ ok: true; accountId: string }> | Refused<'link-invalid'> | WeakPassword | TooManyAttempts

/** Sets the password and ends every session: who knew the old one is out. Does not sign in: the link may lie in another browser. */
export async function resetPassword(parts: AuthParts, { token, password, ip }: NewPassword): Promise<ResetAnswer> {
  const attempt = await parts.attempts.take({ kind: 'link', ip })
  if (!attempt.ok) return attempt
  const account = await findAccountOfResetToken(parts, token)
  if (!account) return { ok: false, code: 'link-invalid' }
  const problems = findPasswordProblems(password, account)
  if (problems.length > 0) return { ok: false, code: 'weak-password', problems }
  try {
    await parts.engine.api.resetPassword({ body: { token, newPassword: password } })
  } catch (error) {
    // Used by another request in between.
    if (refusalCode(error) === 'INVALID_TOKEN') return { ok: false, code: 'link-invalid' }
    throw error
  }
  if (sourceOfResetToken(token) === 'mail') await markEmailVerified(parts.pool, account.id)
  await afterNewPassword(parts, account)
  return { ok: true, accountId: account.id }
}

async function findAccountOfResetToken(parts: AuthParts, token: string): Promise<Account | undefined> {
  const { internalAdapter } = await parts.engine.$context
  const request = await internalAdapter.findVerificationValue(identifierOf(token))
  if (!request || request.expiresAt < new Date()) return undefined
  return findAccountById(parts.pool, request.value)
}

/** The engine's own form, so that its reset finds what we stored. */
function identifierOf(token: string): string {
  return `reset-password:${token}`
}

export type PasswordChange = Readonly<{ current: string; next: string; ip?: string }>

export type ChangeAnswer =
  | Readonly<{ ok: true; setCookie: readonly string[] }>
  | Refused<'not-signed-in' | 'wrong-password'>
  | WeakPassword
  | TooManyAttempts

/** Ends all sessions and begins a new one here. */
export async function changePassword(parts: AuthParts, headers: RequestHeaders, change: PasswordChange): Promise<ChangeAnswer> {
  const session = await readSession(parts, headers)
  if (!session) return { ok: false, code: 'not-signed-in' }
  const problems = findPasswordProblems(change.next, session)
  if (problems.length > 0) return { ok: false, code: 'weak-password', problems }
  // A stolen session must not be a place to guess the password at leisure.
  const attempt = await parts.attempts.take({ kind: 'sign-in', email: session.email, ip: change.ip })
  if (!attempt.ok) return attempt
  try {
    const answer = await parts.engine.api.changePassword({
      body: { currentPassword: change.current, newPassword: change.next, revokeOtherSessions: true },
      headers: engineHeaders(headers, change.ip),
      returnHeaders: true,
    })
    await afterNewPassword(parts, { ...session, id: session.accountId })
    return { ok: true, setCookie: answer.headers.getSetCookie() }
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'INVALID_PASSWORD' || code === 'PASSWORD_TOO_LONG') return { ok: false, code: 'wrong-password' }
    if (code === 'UNAUTHORIZED') return { ok: false, code: 'not-signed-in' }
    throw error
  }
}

/** Other links that wait would set the password again, and the owner should hear of a change that was not theirs. */
async function afterNewPassword(parts: AuthParts, account: Account): Promise<void> {
  await deletePendingLinks(parts.pool, account.id)
  await parts.attempts.forget('sign-in', account.email)
  await parts.sendMail('password-changed', account, {})
}
