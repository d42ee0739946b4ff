import type { AnyContractProcedure } from '@orpc/contract'
import { implement } from '@orpc/server'
import { type Caller, enterPerson, enterSeat, inTransaction, type PersonAct, type Visit } from '#src/core/acting/actions.ts'
import { inTransactionByKey, type KeyWish } from '#src/core/keys/actions.ts'
import { JsonText } from '#src/kit/json-text.ts'
import { type FieldProblem, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import type { Contract, EndpointMeta } from '#src/platform/http/contract.ts'

/** What the HTTP edge knows of a request before any endpoint is chosen. */
export interface Arrival {
  readonly visit: Visit
  /** The key that the request carries, whoever holds it. */
  readKey(): KeyWish | undefined
  noteKeyUse(key: { readonly id: string; readonly lastUsedAt: string | null }): Promise<void>
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

type NounRoutes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What does the work of every endpoint, by noun and name. Every endpoint passes `perform`; there is no other way in. */
export const buildPerforms = (contract: Contract, routes: NounRoutes) =>
  eachEndpoint(contract, routes, (endpoint) => (input: unknown, arrival: Arrival) => {
    return perform(endpoint, { input, arrival, signal: undefined, lastEventId: undefined })
  })

/** The same as a router of oRPC, for streams, files and whatever is unusual. */
export const buildRouter = (contract: Contract, routes: NounRoutes) =>
  eachEndpoint(contract, routes, (endpoint, procedure) =>
    implement(procedure)
      .$context<Arrival>()
      .handler(async ({ input, context, signal, lastEventId }) => {
        const answer = await perform(endpoint, { input, arrival: context, signal, lastEventId })
        return answer instanceof JsonText ? JSON.parse(answer.text) : answer
      }),
  )

function eachEndpoint<T>(
  contract: Contract,
  routes: NounRoutes,
  build: (endpoint: Endpoint, procedure: AnyContractProcedure) => T,
): Record<string, Record<string, T>> {
  const nouns = Object.entries(contract).map(([noun, endpoints]) => [
    noun,
    Object.fromEntries(
      Object.entries(endpoints).map(([name, procedure]) => [
        name,
        build(describeEndpoint(procedure, routes[noun]?.[name], `${noun}.${name}`), procedure),
      ]),
    ),
  ])
  return Object.fromEntries(nouns)
}

function describeEndpoint(procedure: AnyContractProcedure, handler: unknown, name: string): Endpoint {
  if (typeof handler !== 'function') throw new Error(`The endpoint ${name} has no handler.`)
  const meta = procedure['~orpc'].meta as EndpointMeta
  if (!meta.access) throw new Error(`The endpoint ${name} does not say who may call it.`)
  return { name, meta, isRead: procedure['~orpc'].route.method === 'GET', handler: handler as Handler }
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
  refuseUnkeepable(input)
  if (meta.limited) await arrival.countAttempt()
  if (meta.access === 'anyone') return handler(arrival.visit as never, input)
  const key = meta.access === 'seat' || meta.access === 'space' ? arrival.readKey() : undefined
  if (key) return performByKey({ name, meta, isRead, handler }, { input, arrival, signal, lastEventId }, key)
  // A browser sends no header with a stream: it names its seat in the address.
  const caller = await arrival.identify(meta.access === 'stream' ? (input as { seat: string }).seat : undefined)
  refuseCaller(caller, { meta, isRead })
  if (meta.access === 'operator' && !(await arrival.isOperator(caller.personId))) throw new Refusal('not-found')
  if (meta.access === 'stream') return handler({ ...arrival.visit, caller, signal, lastEventId } as never, input)
  // Who looks through the eyes of another organisation changes nothing meanwhile, whichever verb it is.
  const readOnly = isRead || caller.seenBy !== undefined
  return inTransaction(arrival.visit, caller, { readOnly, snapshot: meta.snapshot === true }, async (act) =>
    handler((await enterFor(meta, { act, caller, input })) as never, input),
  )
}

/** The same for a key, in one round trip less: whose it is, and whether it may, is found out while entering. */
function performByKey({ meta, isRead, handler }: Endpoint, { input, arrival }: Call, key: KeyWish): Promise<unknown> {
  const readOnly = isRead || key.seenBy !== undefined
  return inTransactionByKey(
    arrival.visit,
    { readOnly, snapshot: meta.snapshot === true },
    {
      key,
      spaceId: meta.access === 'space' ? (input as { spaceId: string }).spaceId : undefined,
      allow: (caller) => refuseCaller(caller, { meta, isRead }),
      work: (act) => handler(act as never, input),
      onUse: (use) => arrival.noteKeyUse(use),
    },
  )
}

/** Text that no database keeps as it is: a NUL, or half of a character. Refused everywhere, with its place. */
function refuseUnkeepable(input: unknown): void {
  const problems: FieldProblem[] = []
  const walk = (value: unknown, path: readonly string[]) => {
    const isText = typeof value === 'string'
    if (isText && (value.includes('\0') || !value.isWellFormed())) problems.push({ path: path.join('.'), code: 'unkeepable' })
    if (Array.isArray(value) || isPlain(value)) for (const [key, part] of Object.entries(value)) walk(part, [...path, key])
  }
  walk(input, [])
  refuseProblems(problems)
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** What no rule of a noun need say: the limits of a key, and the closed world of a sample. */
function refuseCaller(caller: Caller, { meta, isRead }: Pick<Endpoint, 'meta' | 'isRead'>): void {
  const isForPersons = meta.access === 'operator' || (meta.byPerson ?? meta.access === 'person')
  if (!caller.scopes.includes(isRead ? 'read' : 'write')) throw new Refusal('forbidden', 'key-scope')
  if (caller.keyId !== undefined && isForPersons) throw new Refusal('forbidden', 'key-scope')
  if (caller.sampleId !== undefined && meta.reachesOutside) throw new Refusal('forbidden', 'sample')
}

async function enterFor(meta: EndpointMeta, { act, caller, input }: { act: PersonAct; caller: Caller; input: unknown }) {
  if (meta.access === 'person' || meta.access === 'operator') return enterPerson(act, caller)
  const spaceId = meta.access === 'space' ? (input as { spaceId: string }).spaceId : undefined
  return enterSeat(act, caller, spaceId)
}
