import { usualProfile } from '../../support/organisation.ts'
import { byId, type Factories, forAnyone, ownThing } from '../case.ts'
import { claimToken, operatorAccount } from '../scene.ts'

const password = 'tram lemon orbit fjord'
const account = (number: number) => ({ email: `new-${number}@entry.example`, password, name: 'New', locale: 'en' })

export const accounts: Factories<'accounts'> = {
  installation: async ({ world }) => forAnyone(world.nobody, undefined),
  claim: async ({ world }) => forAnyone(world.nobody, { ...operatorAccount, token: claimToken(world) }),
  signUp: async ({ world, next }) => forAnyone(world.nobody, account(next())),
  signIn: async ({ world, signIn }) => {
    const { email, password } = await signIn()
    return forAnyone(world.nobody, { email, password })
  },
  signOut: async ({ signIn }) => forAnyone((await signIn()).client, undefined),
  listSessions: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  endSession: async ({ signIn }) => {
    const { client } = await signIn()
    const [session] = await client.accounts.listSessions()
    return byId(client, { id: session?.id ?? '' })
  },
  changePassword: async ({ signIn }) =>
    ownThing((await signIn()).client, { current: password, next: 'another orbit fjord tram' }),
  requestReset: async ({ world }) => forAnyone(world.nobody, { email: 'whoever@entry.example' }),
  reset: async ({ world }) => ({ ...forAnyone(world.nobody, { token: 'never-given', password }), answers: 410 }),
  verifyEmail: async ({ world }) => ({ ...forAnyone(world.nobody, { token: 'never-given' }), answers: 410 }),
  resendVerification: async ({ world }) => forAnyone(world.nobody, { email: 'whoever@entry.example' }),
}

export const people: Factories<'people'> = {
  me: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  changeMe: async ({ signIn }) => ownThing((await signIn()).client, { name: 'Another name' }),
}

export const operator: Factories<'operator'> = {
  state: async ({ signInAsOperator }) => ownThing((await signInAsOperator()).client, undefined),
  listMailbox: async ({ signInAsOperator }) => ownThing((await signInAsOperator()).client, {}),
  readMessage: async ({ signInAsOperator, world, nordwind }) => {
    await nordwind.api.seats.invite({ email: 'reader@entry.example' })
    const { client } = await signInAsOperator()
    await world.server.mail.deliverDue()
    const [message] = await client.operator.listMailbox({})
    return byId(client, { id: message?.id ?? '' })
  },
}

const profile = { ...usualProfile, legalName: 'New', shortName: 'New' }

export const organisations: Factories<'organisations'> = {
  found: async ({ signIn }) => ownThing((await signIn()).client, profile),
  list: async ({ nordwind }) => ownThing(nordwind.api, {}),
  get: async ({ nordwind, kaito }) =>
    byId(
      nordwind.api,
      { id: kaito.organisationId },
      {
        mayToo: {
          'an observer': 'It is the own organisation.',
          'an administrator who takes no part': 'It is the own organisation.',
          'an invited organisation': 'Who is invited may know who is in it.',
        },
      },
    ),
  change: async ({ nordwind }) => ownThing(nordwind.api, { country: 'NO' }),
  setIdentifiers: async ({ nordwind }) => ownThing(nordwind.api, { identifiers: [{ scheme: 'VAT', value: 'DE1' }] }),
  setClosedDays: async ({ nordwind }) => ownThing(nordwind.api, { closedDays: [{ day: '2027-05-01', name: 'May' }] }),
}

const knowsColleagues = { knows: ['a member who takes no part'] } as const

export const seats: Factories<'seats'> = {
  list: async ({ nordwind }) => ownThing(nordwind.api, undefined),
  change: async ({ world, nordwind }) =>
    byId(nordwind.api, { id: (await world.addSeat(nordwind)).seatId, title: 'New title' }, knowsColleagues),
  end: async ({ world, nordwind }) => byId(nordwind.api, { id: (await world.addSeat(nordwind)).seatId }, knowsColleagues),
  add: async ({ nordwind, next }) => ownThing(nordwind.api, { name: 'Added', email: `added-${next()}@entry.example` }),
  takeAdministration: async ({ world }) => {
    const administrator = await world.addOrganisation()
    const member = await world.addSeat(administrator)
    await administrator.api.seats.end({ id: administrator.seatId })
    return ownThing(member.api, undefined)
  },
  invite: async ({ nordwind }) => ownThing(nordwind.api, { email: 'someone@entry.example' }),
  listInvitations: async ({ nordwind }) => ownThing(nordwind.api, undefined),
  withdrawInvitation: async ({ nordwind }) => {
    const { id } = await nordwind.api.seats.invite({ email: 'someone@entry.example' })
    return byId(nordwind.api, { id })
  },
  readInvitation: async ({ nordwind, world }) => {
    const { link } = await nordwind.api.seats.invite({ email: 'someone@entry.example' })
    return forAnyone(world.nobody, { token: link.split('/').at(-1) ?? '' })
  },
  acceptInvitation: async ({ nordwind, signIn }) => {
    const { link } = await nordwind.api.seats.invite({ email: 'someone@entry.example' })
    return ownThing((await signIn()).client, { token: link.split('/').at(-1) ?? '' })
  },
}

export const keys: Factories<'keys'> = {
  list: async ({ nordwind }) => ownThing(nordwind.api, undefined),
  create: async ({ signIn }) => {
    const person = await signIn()
    const { seatId } = await person.client.organisations.found(profile)
    return ownThing(person.actingAs(seatId), { name: 'New', scopes: ['read'] })
  },
  revoke: async ({ world, nordwind }) => {
    const seat = await world.addSeat(nordwind)
    const [key] = await seat.api.keys.list()
    return byId(seat.api, { id: key?.id ?? '' })
  },
}

export const sample: Factories<'sample'> = {
  look: async ({ world }) => forAnyone(world.nobody, undefined),
  people: async ({ lookAround }) => ownThing(await lookAround(), undefined),
  leave: async ({ lookAround }) => forAnyone(await lookAround(), undefined),
}
