import { sql } from 'kysely'
import { type Caller, callerFor, type Visit } from '#src/core/acting/actions.ts'
import { type Database, enter } from '#src/core/acting/store.ts'
import { callerByKey, hashOfKey, isKey, type KeyWish } from '#src/core/keys/actions.ts'
import { asWorkerFindKey, asWorkerNoteUse } from '#src/core/keys/store.ts'
import { asWorkerFindPerson, insertPerson } from '#src/core/people/store.ts'
import { readSampleCookie } from '#src/features/oversee/sample/model.ts'
import { asWorkerListSampleSeats } from '#src/features/oversee/sample/store.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { isUuid } from '#src/kit/uuid.ts'
import type { Auth } from '#src/platform/auth/auth.ts'
import { newId } from '#src/platform/database/new-id.ts'

interface Identifying {
  readonly auth: Auth
  readonly database: Database
  readonly worker: Database
}

/** Who calls: the owner of an API key, or of a browser session. The seat is a wish until the database has confirmed it. */
export async function identify(parts: Identifying, visit: Visit, seatId = idHeader(visit, 'entente-seat')): Promise<Caller> {
  const authorization = visit.headers.get('authorization')
  if (authorization !== null) return identifyKey(parts, visit, authorization.replace(/^Bearer\s+/i, ''))
  const guest = await identifyGuest(parts, visit, seatId)
  if (guest) return guest
  const session = await parts.auth.readSession(visit.headers)
  if (!session) throw new Refusal('not-signed-in')
  visit.setCookies(session.setCookie)
  const personId = await ensurePerson(parts, session)
  return {
    personId,
    accountId: session.accountId,
    sessionId: session.sessionId,
    keyId: undefined,
    seatId,
    scopes: ['read', 'write'],
    invitationId: undefined,
    seenBy: idHeader(visit, 'entente-seen-by'),
  }
}

/** Somebody who looks around in a sample acts as the seat they chose there, else as its first. */
async function identifyGuest({ worker }: Identifying, visit: Visit, wanted: string | undefined): Promise<Caller | undefined> {
  const token = readSampleCookie(visit.headers.get('cookie'))
  const sampleId = token === undefined ? undefined : visit.services.links.check('sample', token)
  if (!sampleId) return undefined
  const seats = await asWorkerListSampleSeats(worker, sampleId)
  const seat = seats.find((one) => one.seatId === wanted) ?? seats[0]
  if (!seat) return undefined
  const { personId, seatId } = seat
  return { ...callerFor({ personId, seatId }), sampleId, seenBy: idHeader(visit, 'entente-seen-by') }
}

async function identifyKey({ worker }: Identifying, visit: Visit, secret: string): Promise<Caller> {
  const now = visit.now.toString()
  const key = isKey(secret) ? await asWorkerFindKey(worker, hashOfKey(secret), now) : undefined
  if (!key) throw new Refusal('not-signed-in')
  await asWorkerNoteUse(worker, key, now)
  return callerByKey(key, idHeader(visit, 'entente-seen-by'))
}

/** The key that a request carries, not looked up yet: most requests find out whose it is while they enter. */
export function readKey(visit: Visit): KeyWish | undefined {
  const authorization = visit.headers.get('authorization')
  if (authorization === null) return undefined
  const secret = authorization.replace(/^Bearer\s+/i, '')
  if (!isKey(secret)) throw new Refusal('not-signed-in')
  return { secretHash: hashOfKey(secret), seenBy: idHeader(visit, 'entente-seen-by') }
}

function idHeader(visit: Visit, name: string): string | undefined {
  const value = visit.headers.get(name)
  return value !== null && isUuid(value) ? value : undefined
}

export interface AccountOwner {
  readonly accountId: string
  readonly email: string
  readonly name: string
  readonly locale: string
}

/** The person of an account; made at the first sign-in, since an account alone acts nowhere. */
export async function ensurePerson(
  { database, worker }: { database: Database; worker: Database },
  owner: AccountOwner,
): Promise<string> {
  const known = personOf.get(owner.accountId) ?? (await asWorkerFindPerson(worker, owner.accountId))
  if (known) return remember(owner.accountId, known)
  const id = newId()
  try {
    await database.transaction().execute(async (db) => {
      await enter(db, { personId: id })
      await insertPerson(db, {
        id,
        accountId: owner.accountId,
        email: owner.email,
        name: owner.name,
        locale: owner.locale || 'en',
        timeZone: 'UTC',
      })
    })
    return id
  } catch (problem) {
    // Two first requests at once: the other one has made the person.
    const first = await asWorkerFindPerson(worker, owner.accountId)
    if (first) return first
    throw problem
  }
}

/** An account is one person's for good, so this is asked once; whether a seat is held is asked with every request. */
const personOf = new Map<string, string>()
const mostRemembered = 10_000

function remember(accountId: string, personId: string): string {
  if (personOf.size >= mostRemembered) personOf.clear()
  personOf.set(accountId, personId)
  return personId
}

export async function isOperator(worker: Database, personId: string): Promise<boolean> {
  return (await sql<{ is: boolean }>`select guard.is_operator(${personId}::uuid) as is`.execute(worker)).rows[0]?.is ?? false
}
