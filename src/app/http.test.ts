import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../tests/support/world.ts'

let world: World
let seat: TestSeat
beforeAll(async () => {
  world = await createWorld()
  seat = await world.addOrganisation()
  await world.server.http.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => world.stop())

const port = () => (world.server.http.server.address() as AddressInfo).port
const address = (path: string) => `http://127.0.0.1:${port()}${path}`
const asSeat = (more: Record<string, string> = {}) => ({
  authorization: `Bearer ${seat.secret}`,
  'content-type': 'application/json',
  ...more,
})

describe('the HTTP edge', () => {
  it('refuses what is too long, whether its length is told or not, before anything reads it', async () => {
    const told = await fetch(address('/api/partnerships'), {
      method: 'POST',
      headers: asSeat(),
      body: JSON.stringify({ name: 'x'.repeat(9_000_000) }),
    })
    expect([told.status, told.headers.get('content-type')]).toEqual([413, expect.stringContaining('application/problem+json')])
    expect(await told.json()).toMatchObject({ code: 'too-large', status: 413 })
    const untold = request(address('/api/partnerships'), {
      method: 'POST',
      headers: { ...asSeat(), 'transfer-encoding': 'chunked' },
    })
    untold.on('error', () => {})
    const answered = once(untold, 'response')
    for (let part = 0; part < 10; part++) untold.write(part === 0 ? '{"name":"' : 'x'.repeat(1_000_000))
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    untold.destroy()
  })

  it('tells every problem of an input at once, as codes and places', async () => {
    const answer = await fetch(address('/api/partnerships'), {
      method: 'POST',
      headers: asSeat(),
      body: JSON.stringify({ name: '', noticeDays: -1, startsOn: 'soon' }),
    })
    expect(answer.status).toBe(400)
    const problem = await answer.json()
    expect(problem.problems.map((one: { path: string }) => one.path).sort()).toEqual(['name', 'noticeDays', 'startsOn'])
    expect(JSON.stringify(problem)).not.toMatch(/expected|invalid input/i)
  })

  it('refuses text that cannot be kept as it is, and values that no column holds, with their place', async () => {
    const send = (body: object) =>
      fetch(address('/api/partnerships'), { method: 'POST', headers: asSeat(), body: JSON.stringify(body) })
    for (const name of ['a\0b', 'a\ud800b']) {
      const answer = await send({ name })
      expect([answer.status, (await answer.json()).problems]).toEqual([400, [{ path: 'name', code: 'unkeepable' }]])
    }
    expect((await send({ name: 'Long ago', startsOn: '0000-01-01' })).status).toBe(400)
    expect((await fetch(address('/api/organisations?search=%00'), { headers: asSeat() })).status).toBe(400)
  })

  it('says what is no JSON, what is no address, and gives nothing away about either', async () => {
    const broken = await fetch(address('/api/partnerships'), { method: 'POST', headers: asSeat(), body: '{"name":' })
    expect([broken.status, (await broken.json()).code]).toEqual([400, 'invalid'])
    const nowhere = await fetch(address('/api/nowhere'), { headers: asSeat() })
    expect([nowhere.status, (await nowhere.json()).code]).toEqual([404, 'not-found'])
  })

  it('lets no page of somebody else act, and sends the headers that keep browsers careful', async () => {
    const foreign = await fetch(address('/api/sessions'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{"email":"a@b.example","password":"x"}',
    })
    expect([foreign.status, (await foreign.json()).reason]).toEqual([403, 'foreign-site'])
    const { headers } = await fetch(address('/api/installation'))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('streams until the reader goes, and forgets the reader then', async () => {
    const leaving = new AbortController()
    const stream = await fetch(address(`/api/events?seat=${seat.seatId}`), { headers: asSeat(), signal: leaving.signal })
    const reader = stream.body?.getReader()
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    let told = ''
    while (!told.includes('hello')) told += new TextDecoder().decode((await reader?.read())?.value)
    leaving.abort()
    await expect(reader?.read()).rejects.toThrow()
  })

  it('slows down who asks too often, in the form of every refusal', async () => {
    const narrow = await createWorld({ requestsPerMinute: 3 })
    try {
      const statuses: number[] = []
      for (let count = 0; count < 5; count++) {
        const answer = await narrow.server.http.inject({ url: '/api/installation' })
        statuses.push(answer.statusCode)
        if (answer.statusCode !== 200) expect(answer.json()).toMatchObject({ code: 'too-many-requests' })
      }
      expect(statuses).toEqual([200, 200, 200, 429, 429])
    } finally {
      await narrow.stop()
    }
  })

  it('does nothing for anybody where others can reach it, until it was claimed with the token from the console', async () => {
    const open = await createWorld({ isExposed: true })
    try {
      const send = (url: string, payload: object) => open.server.http.inject({ method: 'POST', url, payload })
      const person = { email: 'first@example.test', password: 'seven quiet rivers', name: 'First', locale: 'en' }
      const before = await send('/api/accounts', person)
      expect([before.statusCode, before.json().reason]).toEqual([503, 'unclaimed'])
      expect((await send('/api/installation/claim', { ...person, token: 'guessed' })).statusCode).toBe(403)
      const token = new URL(open.server.services.installation.claimLink()).hash.slice(1)
      const claimed = await send('/api/installation/claim', { ...person, token })
      expect(claimed.statusCode, claimed.body).toBe(200)
      expect((await send('/api/installation/claim', { ...person, email: 'second@example.test', token })).statusCode).toBe(410)
      expect((await send('/api/accounts', { ...person, email: 'third@example.test' })).statusCode).toBe(200)
    } finally {
      await open.stop()
    }
  })
})
