import { randomUUID } from 'node:crypto'
import { askAndAnswer, everyKind, type Side } from './pictures-rounds.ts'

/** A caller of the running program that keeps its cookies as a browser does. */
export interface Caller {
  readonly cookies: ReadonlyMap<string, string>
  seat: string | undefined
  call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
}

export function createCaller(address: string): Caller {
  const cookies = new Map<string, string>()
  const caller: Caller = {
    cookies,
    seat: undefined,
    async call(method, path, body) {
      const answer = await fetch(new URL(`/api${path}`, address), {
        method,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(caller.seat === undefined ? {} : { 'entente-seat': caller.seat }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
      return text === '' ? {} : JSON.parse(text)
    },
  }
  return caller
}

export interface World {
  readonly nordwind: Caller
  readonly newcomer: Caller
  readonly spaceId: string
  readonly waitingId: string
  readonly seatToken: string
  readonly partyToken: string
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

const password = 'tram lemon orbit fjord'

async function signUp(address: string, name: string): Promise<Caller> {
  const caller = createCaller(address)
  await caller.call('POST', '/accounts', { email: `${randomUUID()}@example.org`, password, name, locale: 'en' })
  return caller
}

interface Founding {
  readonly legalName: string
  readonly shortName: string
  readonly country: string
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly colour: number
  readonly person: string
}

async function found(address: string, { person, ...profile }: Founding): Promise<Caller> {
  const caller = await signUp(address, person)
  const hours = { workingDays: [1, 2, 3, 4, 5], workingFrom: '09:00', workingTo: '17:30', listed: false }
  const made = await caller.call('POST', '/organisations', { ...profile, ...hours })
  caller.seat = String(made.seatId)
  await caller.call('PATCH', '/me', { timeZone: profile.timeZone })
  return caller
}

const lastPart = (link: unknown) => String(link).split('/').at(-1) ?? ''

async function hire(address: string, owner: Caller, person: { name: string; title: string }): Promise<Caller> {
  const offered = await owner.call('POST', '/organisation/invitations', {
    email: `${randomUUID()}@example.org`,
    title: person.title,
  })
  const caller = await signUp(address, person.name)
  const taken = await caller.call('POST', `/seat-invitations/${lastPart(offered.link)}/acceptance`, {})
  caller.seat = String(taken.seatId)
  return caller
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
    newcomer: await signUp(address, 'Astrid Lindqvist'),
    spaceId,
    waitingId: String(waiting.id),
    seatToken: lastPart(offered.link),
    partyToken: lastPart(invitation.link),
  }
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
    three: await roundOfMany(address, nordwind, 3),
    twelve: await roundOfMany(address, nordwind, 12),
  }
}

/** Parties with long names, one person each, of which one leaves a question open. */
async function roundOfMany(address: string, nordwind: Caller, count: number) {
  const started = await nordwind.call('POST', '/partnerships', { name: `Consortium of ${count}` })
  const spaceId = String(started.id)
  const others: Caller[] = []
  const links: string[] = []
  for (let place = 2; place <= count; place++) {
    const other = await found(address, {
      legalName: `Gesellschaft für angewandte Speichertechnik Nummer ${place} mbH`,
      shortName: place === 2 ? 'Gesellschaft für Speichertechnik' : `Partner ${place}`,
      country: 'DE',
      languages: ['de'],
      timeZone: place === 3 ? 'America/Sao_Paulo' : 'Europe/Berlin',
      colour: ((place - 1) % 8) + 1,
      person: `Person ${place}`,
    })
    const out = await nordwind.call('POST', `/partnerships/${spaceId}/invitations`, {
      email: 'x@example.org',
      withHistory: true,
    })
    links.push(lastPart((out.invitation as { link: string }).link))
    others.push(other)
  }
  // All are invited before the second accepts: afterwards it would take the consent of all.
  for (const [place, other] of others.entries())
    await other.call('POST', `/party-invitation-links/${links[place]}/acceptance`, {})
  const sides = [nordwind, ...others].map((person, place) => ({ people: [person], leaning: 1 + (place % 5) }))
  const id = await askAndAnswer({ spaceId, sides, title: 'What each of us wants', naming: 'by-party', waves: 2 })
  const open = await nordwind.call('POST', `/spaces/${spaceId}/rounds`, {
    title: 'Who hosts the next meeting?',
    content: { ...everyKind, questions: everyKind.questions.slice(0, 2), dimensions: [] },
    rule: 'all-in',
    naming: 'named',
    audience: { kind: 'all-parties' },
    invited: { by: 'name', seats: sides.flatMap(({ people }) => people.map(({ seat }) => seat)) },
  })
  return { spaceId, id, openId: String(open.id) }
}
