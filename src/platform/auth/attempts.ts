import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Pool } from 'pg'
import { forgetAttempts, takeAttempt } from '#src/platform/auth/store.ts'

export type AttemptKind = 'sign-in' | 'sign-up' | 'mail' | 'link'

/** How many attempts a window holds, for one address and for one network address. */
export type AttemptLimit = Readonly<{ perAddress: number; perNetwork: number; windowMinutes: number }>
export type AttemptLimits = Readonly<Record<AttemptKind, AttemptLimit>>

/** Many people of one office share a network address, so its limit is much higher than that of a mail address. */
export const usualLimits: AttemptLimits = {
  'sign-in': { perAddress: 10, perNetwork: 100, windowMinutes: 15 },
  'sign-up': { perAddress: 5, perNetwork: 60, windowMinutes: 60 },
  // Mails that a stranger can make us send to somebody.
  mail: { perAddress: 5, perNetwork: 60, windowMinutes: 60 },
  // Links that are tried out.
  link: { perAddress: 20, perNetwork: 100, windowMinutes: 15 },
}

export type Attempt = Readonly<{ kind: AttemptKind; email?: string; ip?: string | undefined }>
export type AttemptAnswer = Readonly<{ ok: true } | { ok: false; code: 'too-many-attempts'; retryAfterSeconds: number }>

export type Attempts = Readonly<{
  /** Counts the attempt, or refuses it. Call it before the work: what is tried at once must not slip through together. */
  take(attempt: Attempt): Promise<AttemptAnswer>
  /** Forgets an address's attempts of a kind, after a success. Those of the network stay: others may be guessing beside it. */
  forget(kind: AttemptKind, email: string): Promise<void>
}>

/** A sliding window in the database, shared by every process. */
export function createAttempts(options: { pool: Pool; secret: string; limits: AttemptLimits }): Attempts {
  const { pool, limits } = options
  const hash = (...words: readonly string[]) =>
    createHmac('sha256', `${options.secret}/attempts`).update(words.join('\n')).digest()
  const addressOf = (kind: AttemptKind, email: string) => hash(kind, 'address', email.toLowerCase())

  async function take({ kind, email, ip }: Attempt): Promise<AttemptAnswer> {
    const limit = limits[kind]
    const subjects = [
      ...(email === undefined ? [] : [{ hash: addressOf(kind, email), allowed: limit.perAddress }]),
      ...(ip === undefined ? [] : [{ hash: hash(kind, 'network', networkOf(ip)), allowed: limit.perNetwork }]),
    ]
    if (subjects.length === 0) return { ok: true }
    const seconds = await takeAttempt(pool, { subjects, windowMinutes: limit.windowMinutes })
    return seconds === 0 ? { ok: true } : { ok: false, code: 'too-many-attempts', retryAfterSeconds: seconds }
  }

  async function forget(kind: AttemptKind, email: string): Promise<void> {
    await forgetAttempts(pool, addressOf(kind, email))
  }

  return { take, forget }
}

/** A provider gives a household a whole IPv6 /64: its 2^64 addresses are one network. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.toLowerCase().split('%')[0]!.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
