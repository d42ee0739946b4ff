import type { AnyContractProcedure } from '@orpc/contract'
import { implement } from '@orpc/server'
import { type Caller, enterPerson, enterSeat, inTransaction, type PersonAct, type Visit } from '#src/core/acting/actions.ts'
import { Refusal } from '#src/kit/refusal.ts'
import type { Contract, EndpointMeta } from '#src/platform/http/contract.ts'

/** What the HTTP edge knows of a request before any endpoint is chosen. */
export interface Arrival {
  readonly visit: Visit
  /** Finds out who calls; refuses with *not signed in* where nobody does. Asked only where an endpoint needs somebody. */
  identify(seatId?: string): Promise<Caller>
  countAttempt(): Promise<void>
  isOperator(personId: string): Promise<boolean>
}

type Handler = (
  act: never,
  input: unknown,
  more?: { signal: AbortSignal | undefined; lastEventId: string | undefined },
) => Promise<unknown>

/** Contract and routes of all nouns as one router. Every endpoint passes `perform`; there is no other way in. */
export function buildRouter(contract: Contract, routes: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const nouns = Object.entries(contract).map(([noun, endpoints]) => [
    noun,
    Object.fromEntries(
      Object.entries(endpoints).map(([name, procedure]) => [name, serve(procedure, routes[noun]?.[name], `${noun}.${name}`)]),
    ),
  ])
  return Object.fromEntries(nouns)
}

function serve(procedure: AnyContractProcedure, handler: unknown, name: string) {
  if (typeof handler !== 'function') throw new Error(`The endpoint ${name} has no handler.`)
  const meta = procedure['~orpc'].meta as EndpointMeta
  if (!meta.access) throw new Error(`The endpoint ${name} does not say who may call it.`)
  const isRead = procedure['~orpc'].route.method === 'GET'
  return implement(procedure)
    .$context<Arrival>()
    .handler(({ input, context, signal, lastEventId }) =>
      perform({ name, meta, isRead, handler: handler as Handler }, { input, arrival: context, signal, lastEventId }),
    )
}

/** The world of a sample is closed: its people sign nowhere, found nothing, take no seat outside and make no keys. */
function isOpenToSamples(name: string, meta: EndpointMeta): boolean {
  if (meta.access === 'person') return name === 'people.me' || name === 'people.changeMe' || name === 'sample.people'
  return name !== 'keys.create' && name !== 'parties.acceptLink'
}

/** As long as nobody has claimed an installation that others can reach. */
const worksUnclaimed = new Set(['accounts.installation', 'accounts.claim'])

interface Endpoint {
  readonly name: string
  readonly meta: EndpointMeta
  readonly isRead: boolean
  readonly handler: Handler
}

interface Call {
  readonly input: unknown
  readonly arrival: Arrival
  readonly signal: AbortSignal | undefined
  readonly lastEventId: string | undefined
}

async function perform(
  { name, meta, isRead, handler }: Endpoint,
  { input, arrival, signal, lastEventId }: Call,
): Promise<unknown> {
  if (!worksUnclaimed.has(name) && (await arrival.visit.services.installation.isLocked()))
    throw new Refusal('unavailable', 'unclaimed')
  if (meta.limited) await arrival.countAttempt()
  if (meta.access === 'anyone') return handler(arrival.visit as never, input)
  // A browser sends no header with a stream: it names its seat in the address.
  const caller = await arrival.identify(meta.access === 'stream' ? (input as { seat: string }).seat : undefined)
  refuseCaller(caller, { name, meta, isRead })
  if (meta.access === 'operator' && !(await arrival.isOperator(caller.personId))) throw new Refusal('not-found')
  if (meta.access === 'stream') return handler({ ...arrival.visit, caller, signal, lastEventId } as never, input)
  // Who looks through the eyes of another organisation changes nothing meanwhile, whichever verb it is.
  const readOnly = (isRead && !writesOnRead.has(name)) || caller.seenBy !== undefined
  return inTransaction(arrival.visit, caller, { readOnly, snapshot: meta.snapshot === true }, async (act) =>
    handler((await enterFor(meta, { act, caller, input })) as never, input),
  )
}

/** What a key and a guest of a sample may not do, whatever the policies say. */
function refuseCaller(caller: Caller, { name, meta, isRead }: Omit<Endpoint, 'handler'>): void {
  if (!caller.scopes.includes(isRead ? 'read' : 'write')) throw new Refusal('forbidden', 'key-scope')
  if (caller.keyId !== undefined && (meta.access === 'operator' || (meta.byPerson ?? meta.access === 'person')))
    throw new Refusal('forbidden', 'key-scope')
  if (caller.sampleId !== undefined && !isOpenToSamples(name, meta)) throw new Refusal('forbidden', 'sample')
  if (caller.sampleId !== undefined && meta.reachesOutside) throw new Refusal('forbidden', 'sample')
}

/** Reads never write, except the two named verbs of the architecture. */
const writesOnRead = new Set<string>()

async function enterFor(meta: EndpointMeta, { act, caller, input }: { act: PersonAct; caller: Caller; input: unknown }) {
  if (meta.access === 'person' || meta.access === 'operator') return enterPerson(act, caller)
  const spaceId = meta.access === 'space' ? (input as { spaceId: string }).spaceId : undefined
  return enterSeat(act, caller, spaceId)
}
