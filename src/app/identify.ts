import { sql } from 'kysely'
import type { Caller, Visit } from '#src/core/acting/actions.ts'
import { type Database, enter } from '#src/core/acting/store.ts'
import { hashOfKey, isKey } from '#src/core/keys/actions.ts'
import { asWorkerFindKey } from '#src/core/keys/store.ts'
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
  return {
    personId,
    seatId,
    sampleId,
    accountId: undefined,
    sessionId: undefined,
    keyId: undefined,
    scopes: ['read', 'write'],
    invitationId: undefined,
    seenBy: idHeader(visit, 'entente-seen-by'),
  }
}

async function identifyKey({ worker }: Identifying, visit: Visit, secret: string): Promise<Caller> {
  const key = isKey(secret) ? await asWorkerFindKey(worker, hashOfKey(secret), visit.now.toString()) : undefined
  if (!key) throw new Refusal('not-signed-in')
  const seenBy = idHeader(visit, 'entente-seen-by')
  return {
    personId: key.personId,
    accountId: undefined,
    sessionId: undefined,
    keyId: key.id,
    seatId: key.seatId,
    scopes: key.scopes,
    invitationId: undefined,
    seenBy,
  }
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
  const known = await asWorkerFindPerson(worker, owner.accountId)
  if (known) return known
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

export async function isOperator(worker: Database, personId: string): Promise<boolean> {
  return (await sql<{ is: boolean }>`select guard.is_operator(${personId}::uuid) as is`.execute(worker)).rows[0]?.is ?? false
}
