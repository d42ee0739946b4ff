import { engineHeaders, type RequestHeaders, refusalCode } from '#src/platform/auth/engine.ts'
import type { AuthParts, Refused } from '#src/platform/auth/parts.ts'
import { deleteSession, listSessions as listStoredSessions, type StoredSession } from '#src/platform/auth/store.ts'

export type Session = Readonly<{
  accountId: string
  sessionId: string
  email: string
  emailVerified: boolean
  name: string
  locale: string
  /** Not empty when the session was prolonged: the answer to the request should carry it on. */
  setCookie: readonly string[]
}>

export type ListedSession = StoredSession & Readonly<{ isCurrent: boolean }>

/** One query; now and then a second one that prolongs the session. */
export async function readSession(parts: AuthParts, headers: RequestHeaders): Promise<Session | undefined> {
  if (headers.get('cookie') === null) return undefined
  try {
    const answer = await parts.engine.api.getSession({ headers: engineHeaders(headers), returnHeaders: true })
    if (!answer.response) return undefined
    const { user, session } = answer.response
    return {
      accountId: user.id,
      sessionId: session.id,
      email: user.email,
      emailVerified: user.emailVerified,
      name: user.name,
      locale: user.locale,
      setCookie: answer.headers.getSetCookie(),
    }
  } catch (error) {
    // Ended by another request while this one prolonged it.
    if (refusalCode(error)) return undefined
    throw error
  }
}

export async function listSessions(parts: AuthParts, headers: RequestHeaders): Promise<readonly ListedSession[]> {
  const current = await readSession(parts, headers)
  if (!current) return []
  const sessions = await listStoredSessions(parts.pool, current.accountId)
  return sessions.map((session) => ({ ...session, isCurrent: session.id === current.sessionId }))
}

/** Ends one of one's own sessions; another person's is "not found", as is one that does not exist. */
export async function endSession(
  parts: AuthParts,
  headers: RequestHeaders,
  id: string,
): Promise<{ ok: true } | Refused<'not-signed-in' | 'not-found'>> {
  const current = await readSession(parts, headers)
  if (!current) return { ok: false, code: 'not-signed-in' }
  const ended = await deleteSession(parts.pool, { id, accountId: current.accountId })
  return ended ? { ok: true } : { ok: false, code: 'not-found' }
}
