import { createHmac, randomUUID } from 'node:crypto'
import { createEmailVerificationToken } from 'better-auth/api'

export type AuthMailKind = 'verify-email' | 'reset-password' | 'account-exists' | 'password-changed'

/** Who made a link that sets a new password. Only a link that came by mail proves that its user reads that mailbox. */
export type ResetSource = 'mail' | 'operator'

export const resetLinkMinutes = 60
const verificationLinkHours = 48

export type Links = Readonly<{
  newRequestId(): string
  /** The token of a reset request. It follows from the request's id and the secret, so a waiting mail need not hold it. */
  resetToken(source: ResetSource, requestId: string): string
  resetLink(token: string): string
  /** The link of a mail, made when it is sent. A mail that only tells something has none. */
  mailLink(kind: AuthMailKind, values: Readonly<Record<string, string>>): Promise<string | undefined>
}>

export function createLinks(options: { secret: string; publicUrl: string }): Links {
  const link = (path: string, token: string) => {
    const url = new URL(path, options.publicUrl)
    url.searchParams.set('token', token)
    return url.href
  }
  const resetToken: Links['resetToken'] = (source, requestId) => {
    const key = createHmac('sha256', `${options.secret}/reset`).update(`${source}\n${requestId}`).digest('base64url')
    return `${source}-${key}`
  }
  const resetLink = (token: string) => link('/reset-password', token)
  return {
    newRequestId: () => randomUUID(),
    resetToken,
    resetLink,
    async mailLink(kind, values) {
      if (kind === 'password-changed') return undefined
      if (kind !== 'verify-email') return resetLink(resetToken('mail', required(values, 'requestId')))
      const account = { userId: required(values, 'accountId') }
      const lifetime = verificationLinkHours * 3600
      const token = await createEmailVerificationToken(options.secret, required(values, 'email'), undefined, lifetime, account)
      return link('/verify-email', token)
    },
  }
}

function required(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name]
  if (value === undefined) throw new Error(`A mail lacks its value “${name}”.`)
  return value
}

/** The source is part of what the key was made from, and a token is looked up whole: it cannot be changed without breaking it. */
export function sourceOfResetToken(token: string): ResetSource {
  return token.startsWith('mail-') ? 'mail' : 'operator'
}
