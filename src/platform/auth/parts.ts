import type { Pool } from 'pg'
import type { Attempts } from '#src/platform/auth/attempts.ts'
import type { Engine } from '#src/platform/auth/engine.ts'
import type { AuthMailKind, Links } from '#src/platform/auth/links.ts'
import type { Account } from '#src/platform/auth/store.ts'

export type Refused<Code extends string> = Readonly<{ ok: false; code: Code }>
export type TooManyAttempts = Readonly<{ ok: false; code: 'too-many-attempts'; retryAfterSeconds: number }>

export type MailReceiver = Readonly<{ email: string; name: string; locale: string }>

/** Puts a mail on its way. The values hold no link and no token: `mailLink` makes the link when the mail is sent. */
export type SendAuthMail = (kind: AuthMailKind, to: MailReceiver, values: Readonly<Record<string, string>>) => Promise<void>

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
