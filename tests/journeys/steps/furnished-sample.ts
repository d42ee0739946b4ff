import type { BrowserContext } from 'playwright-core'
import { factories } from '../../isolation/endpoints/all.ts'
import type { Scene } from '../../isolation/scene.ts'
import { type Client, createClient } from '../../support/client.ts'
import type { World } from '../../support/world.ts'

/** The sample alliance, entered by a browser, with at least one record behind every page. */
export interface FurnishedSample {
  readonly cookie: { readonly name: string; readonly value: string }
  readonly seatId: string
  readonly spaceId: string
  readonly home: string
  readonly ids: Readonly<Record<RecordName, string>>
}

type RecordName =
  | 'objective'
  | 'alignment'
  | 'commitment'
  | 'measure'
  | 'round'
  | 'revealedRound'
  | 'questionSet'
  | 'homeRound'
  | 'homeRevealed'
  | 'homeQuestionSet'
  | 'need'
  | 'goal'
  | 'readiness'
  | 'selection'
  | 'candidate'

/** What the sample does not tell of yet is added by the same calls that the tests of every endpoint make. */
export async function furnishSample(world: World): Promise<FurnishedSample> {
  const { http } = world.server
  const answer = await http.inject({ method: 'POST', url: '/api/sample' })
  const { seatId, spaceId } = answer.json() as { seatId: string; spaceId: string }
  const [name = '', value = ''] = String(answer.headers['set-cookie']).split(';')[0]?.split('=') ?? []
  const as = (seat: string) => createClient(http, { cookie: `${name}=${value}`, 'entente-seat': seat })
  const people = await as(seatId).sample.people({})
  const me = people.find((one) => one.seatId === seatId)
  const home = me?.organisationId ?? ''
  const { parties } = await as(seatId).partnerships.get({ spaceId })
  const others = people.filter(
    ({ organisationId }) => organisationId !== home && parties.some((one) => one.organisationId === organisationId),
  )
  const other = others[0]
  const seatOf = (seat: string, organisationId: string) => ({ api: as(seat), seatId: seat, organisationId })
  let count = 0
  const scene = {
    world,
    spaceId,
    nordwind: seatOf(seatId, home),
    kaito: seatOf(other?.seatId ?? '', other?.organisationId ?? ''),
    next: () => ++count,
  } as unknown as Scene
  return { cookie: { name, value }, seatId, spaceId, home, ids: await collect(scene, { spaceId, home }) }
}

async function collect(scene: Scene, { spaceId, home }: { spaceId: string; home: string }) {
  const api = scene.nordwind.api
  const alignment = await made(factories.alignments.get, scene)
  const round = await made(factories.rounds.get, scene)
  const revealedRound = await made(factories.rounds.result, scene)
  const questionSet = await made(factories.questionSets.versions, scene)
  const readiness = await made(factories.readiness.promise, scene)
  const { id: selection } = await inputOf(factories.selections.get, scene)
  const inHome = { ...scene, spaceId: home }
  const candidate = await addCandidate(api, { home, selection })
  return {
    objective: (await api.objectives.list({ spaceId }))[0]?.id ?? '',
    alignment,
    commitment: (await api.commitments.list({ spaceId })).commitments[0]?.id ?? '',
    measure: (await api.measures.list({ spaceId }))[0]?.id ?? '',
    round,
    revealedRound,
    questionSet,
    homeRound: await openAtHome(inHome),
    homeRevealed: (await api.readiness.list({ spaceId: home })).find(({ id }) => id === readiness)?.roundId ?? '',
    homeQuestionSet: await makeSetAtHome(inHome),
    need: await made(factories.needs.get, scene),
    goal: await made(factories.goals.change, scene),
    readiness,
    selection,
    candidate,
  }
}

type Making = (scene: Scene) => Promise<{ readonly input: unknown }>
const inputOf = async (make: Making, scene: Scene) => (await make(scene)).input as { readonly id: string }
const made = async (make: Making, scene: Scene) => (await inputOf(make, scene)).id

const addCandidate = async (api: Client, { home, selection }: { home: string; selection: string }) =>
  (await api.candidates.add({ spaceId: home, selectionId: selection, name: 'Rederi Öresund' })).id

const forColleagues = { kind: 'organisation' as const }

async function makeSetAtHome(scene: Scene): Promise<string> {
  const { input } = await factories.questionSets.make(scene)
  return (await scene.nordwind.api.questionSets.make({ ...input, audience: forColleagues })).id
}

/** A round that asks colleagues, not yet answered. */
async function openAtHome(scene: Scene): Promise<string> {
  const { input } = await factories.rounds.open(scene)
  const asked = {
    ...input,
    invited: { by: 'name' as const, seats: [scene.nordwind.seatId] },
    audience: forColleagues,
  }
  return (await scene.nordwind.api.rounds.open(asked)).id
}

export async function enterSample(context: BrowserContext, url: string, { cookie, seatId }: FurnishedSample): Promise<void> {
  await context.addCookies([{ ...cookie, url }])
  await context.addInitScript((seat) => localStorage.setItem('ui.acting', seat), seatId)
}
