// An installation as the recovery tests use it: two parties over HTTP, one of which writes without pause.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { cookiesOf } from '../support/cookies.ts'
import { usualProfile } from '../support/organisation.ts'

export interface Side {
  readonly cookie: string
  readonly seatId: string
  readonly organisationId: string
}

/** Calls of one side at an address; the address may change while the program is started anew. */
export const calling = (address: () => string, side?: Side) =>
  async function call(method: string, path: string, body?: object | Uint8Array): Promise<Response> {
    const isRaw = body instanceof Uint8Array
    return fetch(new URL(`/api${path}`, address()), {
      method,
      headers: {
        cookie: side?.cookie ?? '',
        ...(side ? { 'entente-seat': side.seatId } : {}),
        ...(body === undefined ? {} : { 'content-type': isRaw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isRaw ? Buffer.from(body) : JSON.stringify(body) }),
    })
  }

export async function signUp(address: string, name: string): Promise<Side> {
  const account = { email: `${name.toLowerCase()}@example.test`, password: 'seven quiet rivers', name, locale: 'en' }
  const signedUp = await calling(() => address)('POST', '/accounts', account)
  expect(signedUp.status).toBe(200)
  const cookie = cookiesOf(signedUp.headers.getSetCookie())
  const founded = await fetch(new URL('/api/organisations', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ ...usualProfile, legalName: `${name} AG`, shortName: name }),
  })
  return { cookie, ...(await founded.json()) }
}

/** A partnership of both, with a promise and a file that shows that it was kept. */
export async function workTogether(address: string, [one, other]: readonly [Side, Side], content: Uint8Array) {
  const [first, second] = [calling(() => address, one), calling(() => address, other)]
  const { id: spaceId } = await (await first('POST', '/partnerships', { name: 'The one with a file' })).json()
  const invited = await first('POST', `/partnerships/${spaceId}/invitations`, {
    email: 'other@example.test',
    withHistory: true,
  })
  const { invitation } = await invited.json()
  expect((await second('POST', `/party-invitation-links/${invitation.link.split('/').at(-1)}/acceptance`, {})).ok).toBe(true)
  const promise = {
    title: 'Bring the papers',
    owedBy: one.organisationId,
    owedTo: [other.organisationId],
    due: { kind: 'day', day: '2030-01-15' },
  }
  const { id } = await (await first('POST', `/spaces/${spaceId}/commitments`, promise)).json()
  expect((await second('PUT', `/spaces/${spaceId}/commitments/${id}/acceptance`, {})).ok).toBe(true)
  const added = await first('POST', `/spaces/${spaceId}/commitments/${id}/evidence?name=papers.bin`, content)
  expect(added.status).toBe(200)
  return { spaceId, fileId: (await added.json()).id }
}

/** Starts partnerships as fast as they are answered, until it is over; each is noted once it was acknowledged. */
export async function writeUntil(
  call: ReturnType<typeof calling>,
  acknowledged: Set<string>,
  isOver: AbortSignal,
): Promise<void> {
  while (!isOver.aborted) {
    const answer = await call('POST', '/partnerships', { name: `Written beside a backup ${acknowledged.size}` })
    if (answer.ok) acknowledged.add((await answer.json()).id)
    await sleep(5)
  }
}
