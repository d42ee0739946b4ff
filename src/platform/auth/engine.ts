import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { resetLinkMinutes } from '#src/platform/auth/links.ts'
import { hashPassword, verifyPassword } from '#src/platform/auth/password-hash.ts'

export type EngineOptions = Readonly<{
  /** From `openAuthPool`. */
  pool: Pool
  secret: string
  publicUrl: string
  verifyEmail: boolean
  log?: { error(details: object, message: string): void } | undefined
}>

export type Engine = ReturnType<typeof createEngine>

const day = 24 * 3600
const addressHeader = 'x-entry-address'

/**
 * Better Auth holds the mechanics: credentials, sessions, signed cookies. What a person meets (rules, limits, mails, equal answers)
 * is ours, beside this file. Its own HTTP routes are not served: only the functions of `auth.ts` lead here.
 */
export function createEngine(options: EngineOptions) {
  return betterAuth({
    appName: 'sign-in',
    baseURL: options.publicUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    // The limits are ours, in attempts.ts: they count in the database and know the mail address.
    rateLimit: { enabled: false },
    // Second factor, passkeys and single sign-on come in here.
    plugins: [],
    database: {
      dialect: new PostgresDialect({ pool: options.pool }),
      type: 'postgres' as const,
      schemaName: 'auth',
      transaction: true,
    },
    emailAndPassword: passwordOptions(options.verifyEmail),
    session: { ...sessionNames, ...sessionTimes },
    user: { ...userNames, additionalFields: { locale: { type: 'string' as const, required: true, input: true } } },
    account: credentialNames,
    verification: { ...verificationNames, storeIdentifier: 'hashed' as const },
    advanced: advancedOptions(options.publicUrl),
    logger: {
      level: 'error',
      // Only what kind of error: messages of the database can hold addresses.
      log: (_level, message, ...details: unknown[]) => options.log?.error({ errors: details.map(nameOfError) }, message),
    },
  })
}

function passwordOptions(verifyEmail: boolean) {
  return {
    enabled: true,
    requireEmailVerification: verifyEmail,
    revokeSessionsOnPasswordReset: true,
    resetPasswordTokenExpiresIn: resetLinkMinutes * 60,
    // password-rules.ts decides, by characters; these bounds count UTF-16 units and only keep out what it never lets pass.
    minPasswordLength: 1,
    maxPasswordLength: 1024,
    password: {
      hash: hashPassword,
      verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
    },
  }
}

const sessionTimes = {
  expiresIn: 30 * day,
  // Also how exact "last used" is.
  updateAge: 600,
  // An ended session must be refused by the next request, so none may live in a cookie.
  cookieCache: { enabled: false },
}

function advancedOptions(publicUrl: string) {
  return {
    useSecureCookies: new URL(publicUrl).protocol === 'https:',
    cookiePrefix: 'session',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
    database: { generateId: 'uuid' as const, joins: true },
    ipAddress: { ipAddressHeaders: [addressHeader] },
  }
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const userNames = { modelName: 'users', fields: { emailVerified: 'email_verified', ...times } }

const sessionNames = {
  modelName: 'sessions',
  fields: { userId: 'user_id', ipAddress: 'ip_address', userAgent: 'user_agent', expiresAt: 'expires_at', ...times },
}

const credentialNames = {
  modelName: 'credentials',
  fields: {
    userId: 'user_id',
    providerId: 'provider_id',
    accountId: 'account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
}

const verificationNames = { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...times } }

/** What is read of a request: its cookie and its device. `Headers` of any library fit. */
export type RequestHeaders = Readonly<{ get(name: string): string | null }>

/**
 * The few headers the engine needs. A client can send any header, so its network address comes from the server that accepted the
 * connection, never from the request.
 */
export function engineHeaders(headers: RequestHeaders, ip?: string): Headers {
  const kept = new Headers()
  const cookie = headers.get('cookie')
  if (cookie) kept.set('cookie', cookie)
  const device = headers.get('user-agent')?.slice(0, 400)
  if (device) kept.set('user-agent', device)
  if (ip) kept.set(addressHeader, ip)
  return kept
}

/** The engine throws its refusals: their code, or undefined for what is really an error. */
export function refusalCode(error: unknown): string | undefined {
  if (!isAPIError(error) || error.statusCode >= 500) return undefined
  return error.body?.code ?? error.message
}

function nameOfError(detail: unknown): string {
  if (!(detail instanceof Error)) return typeof detail
  return 'code' in detail ? `${detail.name} ${String(detail.code)}` : detail.name
}
