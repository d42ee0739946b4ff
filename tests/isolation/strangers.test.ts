import type { Client as Postgres } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#src/app/contract.ts'
import type { EndpointMeta } from '#src/platform/http/contract.ts'
import { type Client, Refused } from '../support/client.ts'
import { openGuard } from '../support/guard.ts'
import type { Case } from './case.ts'
import { factories } from './endpoints/all.ts'
import { createScene, ownSecret, type Scene, type StrangerName, secret, strangerNames } from './scene.ts'

let scene: Scene
let guard: Postgres
beforeAll(async () => {
  scene = await createScene()
  guard = await openGuard(scene.world)
})
afterAll(async () => {
  await guard.end()
  await scene.world.stop()
})

const countEntries = async () => Number((await guard.query('select count(*) from ledger_entries')).rows[0].count)

type AnyCase = Case<unknown>
type Call = (input: unknown) => Promise<unknown>

interface Endpoint {
  readonly noun: string
  readonly name: string
  readonly access: EndpointMeta['access']
  readonly isRead: boolean
  readonly make: ((scene: Scene) => Promise<AnyCase>) | undefined
}

const endpoints: readonly Endpoint[] = Object.entries(contract).flatMap(([noun, all]) =>
  Object.entries(all).map(([name, procedure]) => {
    const { meta, route } = procedure['~orpc']
    const made = factories as Readonly<Record<string, Readonly<Record<string, Endpoint['make']>>>>
    return {
      noun,
      name,
      access: (meta as EndpointMeta).access,
      isRead: (route as { method?: string }).method === 'GET',
      make: made[noun]?.[name],
    }
  }),
)

const callOf = (client: Client, { noun, name }: Endpoint) =>
  (client as unknown as Record<string, Record<string, Call>>)[noun]?.[name] as Call

interface Outcome {
  readonly status: number
  /** The whole answer as text, to be looked through and compared. */
  readonly text: string
}

/** Everything in an answer, files included. */
async function textOf(answer: unknown): Promise<string> {
  if (answer instanceof Blob) return answer.text()
  const body = (answer as { body?: unknown } | null)?.body
  return JSON.stringify(answer ?? null) + (body instanceof Blob ? await body.text() : '')
}

async function outcomeOf(call: Call, input: unknown): Promise<Outcome> {
  try {
    return { status: 200, text: await textOf(await call(input)) }
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    const { status, code, reason, problems } = thrown
    return { status, text: JSON.stringify({ status, code, reason, problems }) }
  }
}

const atTheDoor = new Set<StrangerName>([
  'a former party',
  'an invited organisation',
  'an administrator who takes no part',
  'an observer',
])
const mustSignIn = new Set<StrangerName>(['nobody', 'revoked key'])

/** What one stranger finds out or brings about by somebody else's call; nothing when all is well. */
async function tryAs(name: StrangerName, endpoint: Endpoint, made: AnyCase): Promise<string[]> {
  const call = callOf(scene.strangers[name], endpoint)
  const before = await countEntries()
  const real = await outcomeOf(call, made.input)
  if (mustSignIn.has(name)) return real.status === 401 ? [] : [`${name} gets ${real.status} ${real.text}`]
  const isOnlooker = name === 'an observer' && endpoint.isRead && !made.private
  const findings = shownFindings(name, real, isOnlooker ? [ownSecret] : [secret, ownSecret])
  if (made.kind === 'own' || isOnlooker) return findings
  if ((await countEntries()) !== before) findings.push(`${name} leaves an entry in the ledger`)
  if (real.status === 200 && atTheDoor.has(name) && made.answersStrangers) return findings
  if (![403, 404, 410].includes(real.status)) findings.push(`${name} gets ${real.status} ${real.text.slice(0, 300)}`)
  return [...findings, ...(await toldApartFindings(name, { endpoint, made, call, real }))]
}

const shownFindings = (name: StrangerName, { text }: Outcome, words: readonly string[]) =>
  words.filter((word) => text.includes(word)).map((word) => `${name} is shown ${word}: ${text.slice(0, 300)}`)

interface Tried {
  readonly endpoint: Endpoint
  readonly made: AnyCase
  readonly call: Call
  readonly real: Outcome
}

/** What exists and is not theirs must look like what does not exist. */
async function toldApartFindings(name: StrangerName, { endpoint, made, call, real }: Tried): Promise<string[]> {
  const random = atTheDoor.has(name) && endpoint.access !== 'seat' ? made.randomInside : made.random
  if (random === undefined || (real.status === 403 && made.knows?.includes(name))) return []
  const other = await outcomeOf(call, random)
  return other.text === real.text ? [] : [`${name} can tell it from what is not there: ${real.text} / ${other.text}`]
}

describe('every endpoint', () => {
  it('has a factory', () => {
    expect(endpoints.filter(({ make }) => make === undefined).map(({ noun, name }) => `${noun}.${name}`)).toEqual([])
  })

  for (const endpoint of endpoints) {
    it(`${endpoint.noun}.${endpoint.name} serves its owner and no stranger`, async () => {
      if (!endpoint.make) throw new Error('There is no factory for it.')
      const first = await endpoint.make(scene)
      if (!first.endless)
        expect(await outcomeOf(callOf(first.by, endpoint), first.input)).toMatchObject({ status: first.answers ?? 200 })
      if (first.kind === 'open') return
      const made = await endpoint.make(scene)
      const findings: string[] = []
      for (const name of strangerNames) if (!made.mayToo?.[name]) findings.push(...(await tryAs(name, endpoint, made)))
      expect(findings).toEqual([])
    })
  }
})
