import { type Caller, found, hire, lastPart, signUp } from './pictures-caller.ts'
import { gatherParties } from './pictures-crowd.ts'
import { askAndAnswer, everyKind, type Side } from './pictures-rounds.ts'

export interface World {
  readonly nordwind: Caller
  readonly newcomer: Caller
  /** Has just set up its organisation and a partnership: everything is empty. */
  readonly beginner: Caller
  readonly emptyId: string
  readonly spaceId: string
  readonly waitingId: string
  readonly seatToken: string
  readonly partyToken: string
  readonly askedToken: string
  readonly rounds: RoundsWorld
}

/** Rounds in every state, in a partnership of two, of three and of twelve. */
interface RoundsWorld {
  readonly setId: string
  readonly openId: string
  readonly answeredId: string
  readonly revealedId: string
  readonly namedId: string
  readonly three: { readonly spaceId: string; readonly id: string }
  readonly twelve: { readonly spaceId: string; readonly id: string; readonly openId: string }
}

/** Two organisations with a partnership of some life, made through the same API as by people. */
export async function makeWorld(address: string): Promise<World> {
  const nordwind = await found(address, {
    legalName: 'Nordwind Energie AG',
    shortName: 'Nordwind',
    country: 'DE',
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    colour: 1,
    person: 'Anneliese Brandt',
  })
  const kaito = await found(address, {
    legalName: 'Kaito Labs',
    shortName: 'Kaito Labs',
    country: 'JP',
    languages: ['ja', 'en'],
    timeZone: 'Asia/Tokyo',
    colour: 2,
    person: 'Ōtani Haruka',
  })
  const spaceId = await runPartnership(address, { nordwind, kaito })
  await nordwind.call('PUT', '/organisation/identifiers', {
    identifiers: [{ scheme: 'Handelsregister Hamburg', value: 'HRB 120944' }],
  })
  await nordwind.call('PUT', '/organisation/closed-days', {
    closedDays: [
      { day: '2026-12-25', name: 'Erster Weihnachtstag' },
      { day: '2027-01-01', name: 'Neujahr' },
    ],
  })
  const offered = await nordwind.call('POST', '/organisation/invitations', {
    email: 'jonas.petersen@nordwind.example',
    title: 'Grid planning',
  })
  const waiting = await nordwind.call('POST', '/partnerships', { name: 'Hydrogen for the ferry line' })
  const invited = await nordwind.call('POST', `/partnerships/${waiting.id}/invitations`, {
    email: 'board@rederi-oresund.example',
    message: 'We have talked about it for a year. Let us do it where both of us can see it.',
    withHistory: true,
  })
  const invitation = invited.invitation as { link: string }
  const rounds = await makeRounds(address, { nordwind, kaito, spaceId })
  return {
    rounds,
    nordwind,
    ...(await beginPartnership(address)),
    newcomer: await signUp(address, 'Astrid Lindqvist'),
    spaceId,
    waitingId: String(waiting.id),
    seatToken: lastPart(offered.link),
    partyToken: lastPart(invitation.link),
    askedToken: await askCandidate(nordwind),
  }
}

/** A candidate without an account, asked how it sees the two together. */
async function askCandidate(caller: Caller): Promise<string> {
  const me = (await caller.call('GET', '/me')) as { seats?: { organisation: { id: string } }[] }
  const home = `/spaces/${me.seats?.[0]?.organisation.id ?? ''}`
  const anchors = ['Nothing in common', '', '', '', 'The same']
  const about = 'What we would not give up, even for a good price'
  const criteria = [{ key: 'values', name: 'Values', about, bothSides: true, anchors }]
  const search = { title: 'Storage beside the ferry line', audience: { kind: 'organisation' }, criteria }
  const begun = await caller.call('POST', `${home}/selections`, search)
  const candidate = await caller.call('POST', `${home}/selections/${begun.id}/candidates`, { name: 'Öresund Energilager AB' })
  const message = 'We talk to a few, and want to know early whether we fit.'
  const ends = { low: 'Not at all', high: 'Fully' }
  const { link } = await caller.call('POST', `${home}/candidates/${candidate.id}/questions`, {
    message,
    tellsTitle: true,
    ends,
  })
  return lastPart(String(link))
}

async function beginPartnership(address: string): Promise<Pick<World, 'beginner' | 'emptyId'>> {
  const common = { country: 'PT', languages: ['pt'], timeZone: 'Europe/Lisbon' }
  const names = { legalName: 'Salina Energia, Lda.', shortName: 'Salina', person: 'Inês Carvalho' }
  const beginner = await found(address, { ...common, ...names, colour: 4 })
  const others = { legalName: 'Cooperativa Maré Alta', shortName: 'Maré Alta', person: 'Rui Teles' }
  const other = await found(address, { ...common, ...others, colour: 5 })
  const { id } = await beginner.call('POST', '/partnerships', { name: 'Salt pans and sunlight' })
  const out = await beginner.call('POST', `/partnerships/${id}/invitations`, { email: 'x@example.org', withHistory: true })
  const link = lastPart((out.invitation as { link: string }).link)
  await other.call('POST', `/party-invitation-links/${link}/acceptance`, {})
  return { beginner, emptyId: String(id) }
}

async function runPartnership(address: string, { nordwind, kaito }: { nordwind: Caller; kaito: Caller }): Promise<string> {
  const { id } = await nordwind.call('POST', '/partnerships', {
    name: 'Grid-scale storage for the Baltic coast',
    purpose: 'Sodium-ion storage for three harbours, with cells of Kaito Labs and sites of Nordwind.',
    startsOn: '2025-09-15',
    endsOn: '2027-03-31',
    noticeDays: 90,
    renewal: 'Renews for two years unless a party gives notice.',
  })
  const spaceId = String(id)
  const out = await nordwind.call('POST', `/partnerships/${spaceId}/invitations`, {
    email: 'lab@kaito.example',
    withHistory: true,
  })
  await kaito.call('POST', `/party-invitation-links/${lastPart((out.invitation as { link: string }).link)}/acceptance`, {})
  await nordwind.call('PUT', `/partnerships/${spaceId}/stage`, { stage: 'operation' })
  const people = [
    { owner: nordwind, name: 'Henning Clausen', title: 'Board, networks', role: 'executive-sponsor' },
    { owner: nordwind, name: 'José Ángel Núñez', title: 'Site engineering', role: 'working-group' },
    { owner: kaito, name: 'Mori Kenji', title: 'Cell chemistry', role: 'working-group' },
  ]
  for (const { owner, name, title, role } of people) {
    const hired = await hire(address, owner, { name, title })
    await owner.call('PUT', `/partnerships/${spaceId}/participants/${hired.seat}`, { role })
  }
  await kaito.call('POST', `/partnerships/${spaceId}/invitations`, {
    email: 'office@fh-kueste.example',
    message: 'Their test field would save us a winter.',
    withHistory: false,
  })
  return spaceId
}

interface TwoSides {
  readonly nordwind: Caller
  readonly kaito: Caller
  readonly spaceId: string
}

async function makeRounds(address: string, { nordwind, kaito, spaceId }: TwoSides): Promise<RoundsWorld> {
  const hireFor = async (owner: Caller, names: readonly string[]) => {
    const people: Caller[] = [owner]
    for (const name of names) {
      const person = await hire(address, owner, { name, title: 'Working group' })
      await owner.call('PUT', `/partnerships/${spaceId}/participants/${person.seat}`, { role: 'working-group' })
      people.push(person)
    }
    return people
  }
  const sides: readonly Side[] = [
    {
      leaning: 4,
      people: await hireFor(nordwind, ['Wiebke Ahlers', 'Ole Jensen', 'Marta Kowalska', 'Timo Harms', 'Rieke Voss']),
    },
    { leaning: 2, people: await hireFor(kaito, ['Sato Aoi', 'Ito Ren', 'Kimura Yui', 'Hayashi Sora']) },
  ]
  const seats = sides.flatMap(({ people }) => people.map(({ seat }) => seat))
  const set = await nordwind.call('POST', `/spaces/${spaceId}/question-sets`, {
    name: 'Health of the alliance',
    purpose: 'Asked twice a year, in the same words.',
    audience: { kind: 'all-parties' },
    content: everyKind,
  })
  const [, ...rest] = everyKind.questions
  await nordwind.call('POST', `/spaces/${spaceId}/question-sets/${set.id}/versions`, {
    content: { ...everyKind, questions: [...rest, { ...rest[0], key: 'q11' }] },
    reason: 'The first question was understood in two ways.',
  })
  const revealedId = await askAndAnswer({ spaceId, sides, title: 'Health check', naming: 'anonymous', waves: 3 })
  const named = sides.map((side) => ({ ...side, people: side.people.slice(0, 2) }))
  const namedId = await askAndAnswer({ spaceId, sides: named, title: 'Where to begin', naming: 'named', waves: 1 })
  const asking = { rule: 'all-in-or-deadline', dueAt: new Date(Date.now() + 9 * 86_400_000).toISOString() }
  const open = await kaito.call('POST', `/spaces/${spaceId}/rounds`, {
    ...asking,
    title: 'Before the renewal: do we want the same?',
    purpose: 'Six of us decide in January. Before we talk, each side should know what it thinks itself.',
    content: everyKind,
    naming: 'by-party',
    audience: { kind: 'all-parties' },
    invited: { by: 'name', seats },
  })
  const answered = await nordwind.call('POST', `/spaces/${spaceId}/rounds`, {
    ...asking,
    title: 'One word from each party',
    content: { ...everyKind, questions: everyKind.questions.slice(0, 1), dimensions: [] },
    naming: 'named',
    voice: 'one-a-party',
    audience: { kind: 'all-parties' },
    invited: { by: 'name', seats },
  })
  await nordwind.call('PUT', `/spaces/${spaceId}/rounds/${answered.id}/answers`, { answers: { q1: { value: 4 } } })
  return {
    setId: String(set.id),
    openId: String(open.id),
    answeredId: String(answered.id),
    revealedId,
    namedId,
    three: await gatherParties(address, nordwind, 3),
    twelve: await gatherParties(address, nordwind, 12),
  }
}
