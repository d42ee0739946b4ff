import { refusalCode } from '#src/platform/auth/engine.ts'
import { isAddress } from '#src/platform/auth/entry.ts'
import type { AuthParts, Refused, TooManyAttempts } from '#src/platform/auth/parts.ts'
import type { MailRequest } from '#src/platform/auth/passwords.ts'
import { findAccountByEmail } from '#src/platform/auth/store.ts'
import { noSoonerThan } from '#src/platform/auth/timing.ts'

/** The link tells only that its owner reads the mailbox; it does not sign in. Using it twice changes nothing. */
export async function verifyEmail(
  parts: AuthParts,
  token: string,
): Promise<{ ok: true } | Refused<'link-invalid' | 'link-expired'>> {
  try {
    await parts.engine.api.verifyEmail({ query: { token } })
    return { ok: true }
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'TOKEN_EXPIRED') return { ok: false, code: 'link-expired' }
    if (code) return { ok: false, code: 'link-invalid' }
    throw error
  }
}

/** The same answer, after the same time, for an unknown address, one that is verified already, and one that gets a mail. */
export async function resendVerification(parts: AuthParts, request: MailRequest): Promise<{ ok: true } | TooManyAttempts> {
  const email = request.email.trim().toLowerCase()
  const attempt = await parts.attempts.take({ kind: 'mail', email, ip: request.ip })
  if (!attempt.ok) return attempt
  await noSoonerThan(300, async () => {
    const account = isAddress(email) ? await findAccountByEmail(parts.pool, email) : undefined
    if (account && !account.emailVerified) {
      await parts.sendMail('verify-email', account, { accountId: account.id, email: account.email })
    }
  })
  return { ok: true }
}
