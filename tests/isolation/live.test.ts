import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callerFor, enterSeat, inTransaction } from '#src/core/acting/actions.ts'
import type { Tables } from '#src/core/acting/tables.generated.ts'
import { record } from '#src/core/ledger/actions.ts'
import { createFeed } from '#src/core/ledger/live.ts'
import { openKysely, openPool } from '#src/platform/database/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { createLog } from '#src/platform/log/log.ts'
import { rolePrefix } from '../support/cluster.ts'
import { cookiesOf } from '../support/cookies.ts'
import { askGuard } from '../support/guard.ts'
import { usualProfile } from '../support/organisation.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { type Heard, listen } from './listening.ts'

let world: World
let address: string
beforeAll(async () => {
  world = await createWorld()
  address = await world.server.http.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => world.stop())

const listenAs = (seat: TestSeat, lastEventId?: string) =>
  listen(`${address}/api/events?seat=${seat.seatId}`, { authorization: `Bearer ${seat.secret}` }, lastEventId)

const entries = (heard: Heard) => heard.events.filter((event) => event.type === 'entry')
const verbs = (heard: Heard) => entries(heard).map((event) => event.verb)
const types = (heard: Heard) => heard.events.map((event) => event.type)

async function until(isSo: () => boolean, milliseconds = 2000): Promise<number> {
  const began = performance.now()
  while (!isSo() && performance.now() - began < milliseconds) await pause(20)
  return performance.now() - began
}

async function allies() {
  const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
  return { one, two, spaceId: await world.addPartnership([one, two]) }
}

describe('the stream', () => {
  it('tells who sees a change, and nobody else', async () => {
    const { one, two, spaceId } = await allies()
    const outsider = await world.addOrganisation()
    const [near, far] = [await listenAs(two), await listenAs(outsider)]
    await one.api.partnerships.change({ spaceId, name: 'Renamed' })
    await until(() => verbs(near).includes('partnership.changed'))
    await one.api.notes.write({ spaceId, targetKind: 'partnership', targetId: spaceId, body: 'Ours alone' })
    await pause(300)
    // What is recent may be told again; what is not theirs never is.
    expect(verbs(near)).toContain('partnership.changed')
    expect(verbs(near)).not.toContain('note.written')
    expect(entries(far)).toEqual([])
    for (const heard of [near, far]) heard.stop()
  })

  it('goes on for whoever comes just while the others are judged', async () => {
    const { one, two } = await allies()
    const connection = connectAs(world.ownerUrl, rolePrefix, 'worker')
    const worker = openKysely<Tables>(openPool({ connection, size: 2, name: 'judging', onIdleError: () => {} }))
    const ended: string[] = []
    const follower = (seat: TestSeat, sessionId: string) => ({
      seatId: seat.seatId,
      sessionId,
      keyId: undefined,
      lastEventId: undefined,
      send: () => {},
      end: () => ended.push(sessionId),
    })
    let judgements = 0
    const feed = createFeed({
      worker,
      log: createLog('fatal'),
      areSessionsAlive: async (sessions) => {
        if (judgements++ === 0) await feed.follow(follower(two, 'late comer'))
        return new Set(sessions)
      },
    })
    await feed.follow(follower(one, 'first comer'))
    await until(() => judgements === 3, 5000)
    expect(judgements).toBe(3)
    expect(ended).toEqual([])
    await feed.stop()
    await worker.destroy()
  })

  it('loses nothing when two transactions commit in reverse order, neither while listening nor on resuming', async () => {
    const [first, second] = [await allies(), await allies()]
    const seats = [first.two, second.two]
    const [one, two] = await Promise.all(seats.map((seat) => listenAs(seat)))
    const from = one?.lastEventId()
    let commitFirst = () => {}
    let isWritten = () => {}
    const written = new Promise<void>((resolve) => (isWritten = resolve))
    // It began first and takes its number, but commits only after the other one.
    const held = recordSlowly(first.one, first.spaceId, {
      isWritten: () => isWritten(),
      until: new Promise((resolve) => (commitFirst = resolve)),
    })
    await written
    await second.one.api.partnerships.change({ spaceId: second.spaceId, name: 'Began later, is there first' })
    await until(() => verbs(two as Heard).includes('partnership.changed'))
    const between = two?.lastEventId()
    commitFirst()
    await held
    await until(() => verbs(one as Heard).includes('partnership.stage-moved'))
    expect(verbs(two as Heard)).not.toContain('partnership.stage-moved')
    expect(verbs(one as Heard)).toContain('partnership.stage-moved')
    for (const position of [from, between]) {
      const resumed = await listenAs(first.two, position)
      await until(() => verbs(resumed).includes('partnership.stage-moved'))
      expect(verbs(resumed)).toContain('partnership.stage-moved')
      resumed.stop()
    }
    one?.stop()
    two?.stop()
  })

  it('tells a participant who is removed that the sight has changed, and nothing that happens afterwards', async () => {
    const { one, two, spaceId } = await allies()
    const member = await world.addSeat(two)
    await two.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
    const heard = await listenAs(member)
    await two.api.participants.remove({ spaceId, seatId: member.seatId })
    await one.api.partnerships.change({ spaceId, name: 'After the removal' })
    expect(await until(() => types(heard).includes('access'))).toBeLessThan(2000)
    await pause(300)
    expect(verbs(heard)).not.toContain('partnership.changed')
    const resumed = await listenAs(member, '1')
    await pause(300)
    expect(entries(resumed).filter((event) => event.space === spaceId)).toEqual([])
    for (const stream of [heard, resumed]) stream.stop()
  })

  it('ends within two seconds when the key is revoked or the seat is over', async () => {
    const { two } = await allies()
    const [keyless, seatless] = [await world.addSeat(two), await world.addSeat(two)]
    const [revoked, ended] = [await listenAs(keyless), await listenAs(seatless)]
    const [key] = await keyless.api.keys.list()
    await keyless.api.keys.revoke({ id: key?.id ?? '' })
    await two.api.seats.end({ id: seatless.seatId })
    expect(await until(() => revoked.isOver() && ended.isOver())).toBeLessThan(2000)
    expect(types(revoked).at(-1)).toBe('ended')
    expect(types(ended).at(-1)).toBe('ended')
  })

  it('ends within two seconds when the browser session is over', async () => {
    const account = { email: 'listener@live.example', password: 'tram lemon orbit fjord', name: 'Listener', locale: 'en' }
    const send = (path: string, method: string, more: { body?: object; cookie?: string } = {}) =>
      fetch(`${address}/api${path}`, {
        method,
        headers: {
          ...(more.body ? { 'content-type': 'application/json' } : {}),
          ...(more.cookie ? { cookie: more.cookie } : {}),
        },
        ...(more.body ? { body: JSON.stringify(more.body) } : {}),
      })
    await send('/accounts', 'POST', { body: account })
    const signedIn = await send('/sessions', 'POST', { body: { email: account.email, password: account.password } })
    const cookie = cookiesOf(signedIn.headers.getSetCookie())
    const { seatId } = (await (await send('/organisations', 'POST', { body: usualProfile, cookie })).json()) as {
      seatId: string
    }
    const heard = await listen(`${address}/api/events?seat=${seatId}`, { cookie })
    await send('/sessions/current', 'DELETE', { cookie })
    expect(await until(() => heard.isOver())).toBeLessThan(2000)
    expect(types(heard).at(-1)).toBe('ended')
  })

  it('is not given to the key of another seat, not even of the same person', async () => {
    const { one } = await allies()
    const elsewhere = await world.addOrganisation()
    const twin = await world.addSeat(elsewhere, { personId: one.personId })
    const asOther = (seatId: string) =>
      fetch(`${address}/api/events?seat=${seatId}`, { headers: { authorization: `Bearer ${twin.secret}` } })
    const [own, random] = [await asOther(one.seatId), await asOther(crypto.randomUUID())]
    expect([own.status, await own.text()]).toEqual([random.status, await random.text()])
    expect(own.status).toBe(403)
  })
})

/** A change that is written and held open until it may commit. */
async function recordSlowly(
  seat: TestSeat,
  spaceId: string,
  hold: { isWritten: () => void; until: Promise<void> },
): Promise<void> {
  const { services } = world.server
  const visit = { services, now: world.now, locale: 'en', address: '127.0.0.1', headers: new Headers(), setCookies: () => {} }
  const caller = callerFor(seat)
  await inTransaction(visit, caller, { readOnly: false }, async (act) => {
    const inside = await enterSeat(act, caller, spaceId)
    const rows = await readAllParties(spaceId)
    record(inside, 'partnership.stage-moved', {
      audienceId: rows[0].id,
      subject: { kind: 'partnership', id: spaceId },
      payload: {},
    })
    await services.ledger.append(inside)
    hold.isWritten()
    await hold.until
  })
}

const readAllParties = (spaceId: string) =>
  askGuard(world, "select id from audiences where space_id = $1 and kind = 'all-parties' and closed_at is null", [spaceId])
