import { expect } from 'vitest'
import { createClient } from '../support/client.ts'
import { cookiesOf } from '../support/cookies.ts'
import type { TestSeat, World } from '../support/world.ts'

/** A refusal with this status, and this reason where one is told. */
export const refused = (status: number, reason?: string) => expect.objectContaining({ status, ...(reason ? { reason } : {}) })

export async function alliance(world: World, count: 2 | 3) {
  const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
  const three = await world.addOrganisation({ listed: true })
  return { one, two, three, spaceId: await world.addPartnership(count === 2 ? [one, two] : [one, two, three], 'Alliance') }
}

/** All that a seat may read of a space's record, as text. */
export const readEntries = async (seat: TestSeat, spaceId: string) =>
  JSON.stringify((await seat.api.ledger.list({ spaceId, limit: 200 })).entries)

export interface Joining {
  readonly others: readonly TestSeat[]
  readonly newcomer: TestSeat
  readonly withHistory: boolean
}

/** An active partnership takes another party in, all agreeing. */
export async function join(spaceId: string, by: TestSeat, { others, newcomer, withHistory }: Joining): Promise<void> {
  const { consent } = await by.api.parties.invite({ spaceId, organisationId: newcomer.organisationId, withHistory })
  for (const other of others) await other.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
  const [offered] = await newcomer.api.parties.listInvitationsToUs()
  await newcomer.api.parties.accept({ id: offered?.id ?? '' })
}

/** Somebody new who signed in with a password. */
export async function signIn({ server: { http } }: World) {
  const account = {
    email: `p-${crypto.randomUUID()}@attack.example`,
    password: 'tram lemon orbit fjord',
    name: 'P',
    locale: 'en',
  }
  await http.inject({ method: 'POST', url: '/api/accounts', payload: account })
  const { email, password } = account
  const answer = await http.inject({ method: 'POST', url: '/api/sessions', payload: { email, password } })
  const cookie = cookiesOf(answer.headers['set-cookie'])
  return createClient(http, { cookie })
}
