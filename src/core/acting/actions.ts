import type { Actor, Card, LiveEvent, PendingEntry, Scope } from '#src/core/acting/model.ts'
import { type Database, type Db, type Entrance, enter } from '#src/core/acting/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'
import { pipeline } from '#src/platform/database/pipeline.ts'
import type { FileStore } from '#src/platform/files/file-store.ts'

/** What the program gives to verbs beside the database: made once in `app/server.ts`. */
export interface Services {
  readonly database: Database
  /** Background rights: only for functions whose name starts with `asWorker`. */
  readonly worker: Database
  readonly ledger: { append(act: PersonAct): Promise<void> }
  /** Told after every commit that changed something, so that open screens hear of it. */
  readonly wake: () => void
  readonly links: Links
  /** Contents by their hash; what they are called and who may read them stands in the database. */
  readonly files: FileStore
  readonly mail: { queue(db: Db, message: OutgoingMessage): Promise<void> }
  readonly clock: () => Temporal.Instant
  /** What agreed consents bring about, by kind. */
  readonly installation: Installation
  readonly feed: { follow(listener: Listener): Promise<() => void> }
  readonly consentEffects: Readonly<Record<string, (act: Act, consent: never) => Promise<void>>>
  /** How records of a kind are named, so that nouns can link to each other's records without knowing each other. */
  readonly cards: Readonly<Record<string, FindCards>>
}

/** The records of one kind with these ids, as far as the acting seat sees them. */
export type FindCards = (db: Db, spaceId: string, ids: readonly string[]) => Promise<Card[]>

export interface OutgoingMessage {
  readonly kind: string
  readonly to: string
  readonly locale: string
  readonly values: Readonly<Record<string, string>>
}

/** The installation as a whole: what it offers, and who runs it. */
export interface Installation {
  describe(): Promise<{ claimed: boolean; sample: boolean; mailWorks: boolean; onlyOnThisMachine: boolean; version: string }>
  /** Reachable by others and not claimed by anybody: nothing works but the claim. */
  isLocked(): Promise<boolean>
  hasOperator(): Promise<boolean>
  isClaimToken(token: string): boolean
  /** For the console of whoever started the program, and nowhere else. */
  claimLink(): string
  makeOperator(email: string, next: string): Promise<void>
}

/** A stream that follows the ledger for a seat. */
export interface Listener {
  readonly seatId: string
  readonly sessionId: string | undefined
  readonly keyId: string | undefined
  readonly lastEventId: string | undefined
  /** Takes an event with the position to resume from. */
  send(event: LiveEvent, position: string): void
  /** Ends the stream. */
  end(): void
}

/** Signed links: what they name is derived from the installation's secret, so nothing secret is stored. */
export interface Links {
  sign(kind: string, id: string): string
  check(kind: string, token: string): string | undefined
  url(kind: string, id: string): string
  /** Whether links of this kind are ours to sign. */
  leadsTo(kind: string): boolean
  readonly onlyOnThisMachine: boolean
}

/** A request by nobody in particular. */
export interface Visit {
  readonly services: Services
  readonly now: Temporal.Instant
  readonly locale: string
  readonly address: string
  readonly headers: Headers
  readonly setCookies: (cookies: readonly string[]) => void
}

/** A signed-in person in one transaction, not acting for any organisation yet. */
export interface PersonAct extends Visit {
  readonly db: Db
  readonly personId: string
  readonly accountId: string | undefined
  readonly pending: PendingEntry[]
}

/** A seat in one transaction: what every verb and question is given. The border opens it; verbs compose inside it. */
export interface Act extends PersonAct {
  readonly actor: Actor
  readonly invitationId: string | undefined
}

/** The same transaction, seen from another seat or space of the same person: after an organisation was founded, a party joined, an audience opened. */
export async function enterAs(act: PersonAct, entrance: Omit<Entrance, 'personId'>): Promise<Act> {
  const actor = found(await enter(act.db, { ...entrance, personId: act.personId }))
  return { ...act, actor, invitationId: entrance.invitationId }
}

/** Enters again where the act already is: its own change has opened or closed audiences. */
export const enterAgain = (act: Act): Promise<Act> =>
  enterAs(act, { seatId: act.actor.seatId, spaceId: act.actor.spaceId, invitationId: act.invitationId })

/** The day it is where the acting organisation is. */
export const todayOf = ({ now, actor }: Act): string => now.toZonedDateTimeISO(actor.timeZone).toPlainDate().toString()

export interface Caller {
  readonly personId: string
  readonly accountId: string | undefined
  /** The browser session, where there is one: a stream ends with it. */
  readonly sessionId: string | undefined
  readonly keyId: string | undefined
  readonly seatId: string | undefined
  readonly scopes: readonly Scope[]
  readonly invitationId: string | undefined
  readonly seenBy: string | undefined
  /** Somebody who looks around in a sample, as one of its people. */
  readonly sampleId?: string | undefined
}

/** Somebody who did not sign in for it: the program works for them, or a link stands for them. */
export const callerFor = (
  { personId, seatId }: { readonly personId: string; readonly seatId: string | undefined },
  scopes: readonly Scope[] = ['read', 'write'],
): Caller => ({
  personId,
  seatId,
  scopes,
  accountId: undefined,
  sessionId: undefined,
  keyId: undefined,
  invitationId: undefined,
  seenBy: undefined,
})

/** The program itself at work: it comes from no address, and nobody waits for its answer. */
export const programVisit = (services: Services): Visit => ({
  services,
  now: services.clock(),
  locale: 'en',
  address: '',
  headers: new Headers(),
  setCookies: () => {},
})

/** A seat that listens, outside of any transaction. */
export interface StreamAct extends Visit {
  readonly caller: Caller
  readonly signal: AbortSignal | undefined
  readonly lastEventId: string | undefined
}

export interface TransactionOptions {
  readonly readOnly: boolean
  readonly snapshot?: boolean
}

/** The last: a table was changed under a plan that a connection had made before. */
const retriedCodes = new Set(['40001', '40P01', '0A000'])
/** Two who open the same audience at once: the second finds it the next time. */
const retriedConstraints = new Set(['audiences_open_by_members'])
const mostAttempts = 4

/**
 * One transaction for one request: enter, work, append what was recorded, commit, wake the streams. Two changes that collided
 * are tried again from the start, since nothing of the first attempt remains.
 */
export async function inTransaction<T>(
  visit: Visit,
  caller: Pick<Caller, 'personId' | 'accountId'>,
  options: TransactionOptions,
  work: (act: PersonAct) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTransaction(visit, caller, options, work)
    } catch (problem) {
      if (!isCollision(problem) || attempt >= mostAttempts) throw problem
    }
  }
}

function isCollision(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  const { code, constraint } = problem as Error & { code?: string; constraint?: string }
  return retriedCodes.has(code ?? '') || retriedConstraints.has(constraint ?? '')
}

async function attemptTransaction<T>(
  visit: Visit,
  caller: Pick<Caller, 'personId' | 'accountId'>,
  { readOnly, snapshot = false }: TransactionOptions,
  work: (act: PersonAct) => Promise<T>,
): Promise<T> {
  const started = visit.services.database.transaction().setAccessMode(readOnly ? 'read only' : 'read write')
  const transaction = snapshot ? started.setIsolationLevel('repeatable read') : started
  const result = await transaction.execute(async (db) => {
    await pipeline(db)
    const act: PersonAct = { ...visit, db, personId: caller.personId, accountId: caller.accountId, pending: [] }
    const answer = await work(act)
    if (act.pending.length > 0) await visit.services.ledger.append(act)
    return answer
  })
  if (!readOnly) visit.services.wake()
  return result
}

/** Sets the person alone: for what a signed-in person may do without acting for an organisation. */
export async function enterPerson(act: PersonAct, caller: Caller): Promise<PersonAct> {
  await enter(act.db, { personId: caller.personId, invitationId: caller.invitationId })
  return act
}

/** The same person, holding an invitation whose link was checked: may take what it offers. */
export async function withInvitation(act: PersonAct, invitationId: string): Promise<PersonAct> {
  await enter(act.db, { personId: act.personId, invitationId })
  return act
}

/** Enters the seat, and the space where one is named; a space that the seat does not belong to does not exist for it. */
export async function enterSeat(act: PersonAct, caller: Caller, spaceId: string | undefined): Promise<Act> {
  if (!caller.seatId) throw new Refusal('forbidden', 'no-seat')
  const actor = await enter(act.db, {
    personId: caller.personId,
    seatId: caller.seatId,
    spaceId,
    invitationId: caller.invitationId,
    seenBy: caller.seenBy,
  })
  return { ...act, actor: admitted(actor, spaceId), invitationId: caller.invitationId }
}

/** The actor that entered, or the refusal that fits: no seat of this person, or a space that does not exist for it. */
export function admitted(actor: Actor | undefined, spaceId: string | undefined): Actor {
  if (!actor) throw new Refusal('forbidden', 'no-seat')
  if (spaceId !== undefined && actor.standing === undefined) throw new Refusal('not-found')
  return actor
}
