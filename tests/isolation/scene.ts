import type { Client } from '../support/client.ts'
import { createClient } from '../support/client.ts'
import { cookiesOf } from '../support/cookies.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'

/** Those who try what is not theirs. */
export const strangerNames = [
  'nobody',
  'revoked key',
  'another organisation',
  'the same person’s other seat',
  'a member who takes no part',
  'a former party',
  'an invited organisation',
  'an administrator who takes no part',
  'an observer',
] as const
export type StrangerName = (typeof strangerNames)[number]

/** A word that stands in everything the two parties write: whoever else is shown it has seen too much. */
export const secret = 'Nightjar'
/** Stands in what one party keeps to itself: not even the other party is shown it. */
export const ownSecret = 'Nightingale'

export interface SignedIn {
  readonly client: Client
  readonly email: string
  readonly password: string
  /** The same person, acting for a seat. */
  actingAs(seatId: string): Client
}

/** Claims the installation at the first need. */
export const operatorAccount = {
  email: 'operator@signed-in.example',
  password: 'tram lemon orbit fjord',
  name: 'Operator',
  locale: 'en',
}

/** A partnership of two, and everybody who must not look in, or not write. */
export interface Scene {
  readonly world: World
  readonly spaceId: string
  readonly nordwind: TestSeat
  readonly kaito: TestSeat
  readonly strangers: Readonly<Record<StrangerName, Client>>
  /** A participant of Kaito who only looks on. */
  readonly observer: TestSeat
  readonly outsider: TestSeat
  /** A number that no other call has. */
  next(): number
  /** Somebody who signed in with a password and holds no seat. */
  signIn(): Promise<SignedIn>
  /** Who runs the installation. */
  signInAsOperator(): Promise<SignedIn>
  /** Somebody who looks around in a sample alliance. */
  lookAround(): Promise<Client>
}

export async function createScene(): Promise<Scene> {
  const world = await createWorld()
  world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
  const add = (shortName: string, listed = false) => world.addOrganisation({ shortName, legalName: shortName, listed })
  const [nordwind, kaito, leaver, invited] = [
    await add('Nordwind'),
    await add('Kaito'),
    await add('Leaver'),
    await add('Invited', true),
  ]
  const outsider = await add('Outsider')
  const spaceId = await world.addPartnership([nordwind, kaito, leaver], 'Alliance')
  await leaver.api.parties.leave({ spaceId, reason: 'Another way.' })
  // From here on everything is secret to those who are gone or not in yet.
  await nordwind.api.partnerships.change({ spaceId, purpose: secret, renewal: secret })
  const plain = await world.addSeat(nordwind)
  const administrator = await world.addSeat(kaito, { administrator: true })
  const observer = await world.addSeat(kaito)
  await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
  const twin = await world.addSeat(outsider, { personId: nordwind.personId, administrator: true })
  await invite({ spaceId, nordwind, kaito, invited })
  const revoked = await world.addSeat(nordwind, { coordinator: true })
  const [key] = await revoked.api.keys.list({})
  await revoked.api.keys.revoke({ id: key?.id ?? '' })
  let count = 0
  return {
    world,
    spaceId,
    nordwind,
    kaito,
    observer,
    outsider,
    next: () => ++count,
    signIn: () => signUp(world, ++count),
    signInAsOperator: () => signInAsOperator(world),
    lookAround: () => lookAround(world),
    strangers: {
      nobody: world.nobody,
      'revoked key': revoked.api,
      'another organisation': outsider.api,
      'the same person’s other seat': twin.api,
      'a member who takes no part': plain.api,
      'a former party': leaver.api,
      'an invited organisation': invited.api,
      'an administrator who takes no part': administrator.api,
      'an observer': observer.api,
    },
  }
}

interface Inviting {
  readonly spaceId: string
  readonly nordwind: TestSeat
  readonly kaito: TestSeat
  readonly invited: TestSeat
}

async function invite({ spaceId, nordwind, kaito, invited }: Inviting): Promise<void> {
  const { consent } = await nordwind.api.parties.invite({ spaceId, organisationId: invited.organisationId, withHistory: false })
  await kaito.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
}

async function signUp(world: World, number: number): Promise<SignedIn> {
  const account = { ...operatorAccount, email: `person-${number}@signed-in.example` }
  await world.server.http.inject({ method: 'POST', url: '/api/accounts', payload: account })
  return signIn(world, account)
}

/** From the link that the console shows. */
export const claimToken = ({ server }: World) => new URL(server.services.installation.claimLink()).hash.slice(1)

async function signInAsOperator(world: World): Promise<SignedIn> {
  const claim = { ...operatorAccount, token: claimToken(world) }
  // Refused when it was claimed before, by the same account.
  await world.server.http.inject({ method: 'POST', url: '/api/installation/claim', payload: claim })
  return signIn(world, operatorAccount)
}

async function signIn({ server }: World, { email, password }: { email: string; password: string }): Promise<SignedIn> {
  const answer = await server.http.inject({ method: 'POST', url: '/api/sessions', payload: { email, password } })
  const cookie = cookiesOf(answer.headers['set-cookie'])
  return {
    client: createClient(server.http, { cookie }),
    email,
    password,
    actingAs: (seatId) => createClient(server.http, { cookie, 'entente-seat': seatId }),
  }
}

async function lookAround({ server }: World): Promise<Client> {
  const answer = await server.http.inject({ method: 'POST', url: '/api/sample' })
  return createClient(server.http, { cookie: cookiesOf(answer.headers['set-cookie']) })
}
