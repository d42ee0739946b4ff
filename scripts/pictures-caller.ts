import { randomUUID } from 'node:crypto'

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

const password = 'tram lemon orbit fjord'

export async function signUp(address: string, name: string): Promise<Caller> {
  const caller = createCaller(address)
  await caller.call('POST', '/accounts', { email: `${randomUUID()}@example.org`, password, name, locale: 'en' })
  return caller
}

export interface Founding {
  readonly legalName: string
  readonly shortName: string
  readonly country: string
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly colour: number
  readonly person: string
}

export async function found(address: string, { person, ...profile }: Founding): Promise<Caller> {
  const caller = await signUp(address, person)
  const hours = { workingDays: [1, 2, 3, 4, 5], workingFrom: '09:00', workingTo: '17:30', listed: false }
  const made = await caller.call('POST', '/organisations', { ...profile, ...hours })
  caller.seat = String(made.seatId)
  await caller.call('PATCH', '/me', { timeZone: profile.timeZone })
  return caller
}

export async function hire(address: string, owner: Caller, person: { name: string; title: string }): Promise<Caller> {
  const email = `${randomUUID()}@example.org`
  const offered = await owner.call('POST', '/organisation/invitations', { email, title: person.title })
  const caller = await signUp(address, person.name)
  const taken = await caller.call('POST', `/seat-invitations/${lastPart(offered.link)}/acceptance`, {})
  caller.seat = String(taken.seatId)
  return caller
}

export const lastPart = (link: unknown) => String(link).split('/').at(-1) ?? ''
