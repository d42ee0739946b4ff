import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asWorkerRemoveSample } from '#src/features/oversee/sample/store.ts'
import { createClient } from '../../../../tests/support/client.ts'
import { createWorld, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

async function look() {
  const answer = await world.server.http.inject({ method: 'POST', url: '/api/sample', payload: {} })
  expect(answer.statusCode, answer.body).toBe(200)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const { seatId, spaceId } = answer.json<{ seatId: string; spaceId: string }>()
  const as = (seat: string) => createClient(world.server.http, { cookie, 'entente-seat': seat })
  return { cookie, seatId, spaceId, as }
}

describe('a sample alliance', () => {
  it('is there without sign-up, is seen from both sides, and its record verifies', async () => {
    const { seatId, spaceId, as } = await look()
    const people = await as(seatId).sample.people({})
    const [anna, kenji] = [people.find((one) => one.name === 'Anna Petersen'), people.find((one) => one.name === 'Kenji Mori')]
    expect((await as(anna?.seatId ?? '').partnerships.list({})).map((one) => one.name)).toEqual([
      'Grid-scale storage for the Baltic coast',
    ])
    const seen = await as(kenji?.seatId ?? '').partnerships.get({ spaceId })
    expect(seen.you.organisationId).toBe(kenji?.organisationId)
    for (const seat of [anna, kenji])
      for (const report of await as(seat?.seatId ?? '').ledger.verify({ spaceId })) expect(report.findings).toEqual([])
    const { commitments } = await as(kenji?.seatId ?? '').commitments.list({ spaceId, view: 'open' })
    expect(commitments.map((one) => one.standing).sort()).toContain('late')
  })

  it('is found by nobody outside, and reaches nobody outside', async () => {
    const { seatId, spaceId, as } = await look()
    const [stranger, other] = [await world.addOrganisation({ listed: true }), await look()]
    await expect(stranger.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(other.as(other.seatId).partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
    expect((await as(seatId).organisations.list({})).map((one) => one.shortName).sort()).toEqual(['Kaito Labs', 'Nordwind'])
    expect((await stranger.api.organisations.list({})).map((one) => one.shortName)).not.toContain('Nordwind')
    await expect(as(seatId).seats.invite({ email: 'x@example.test' })).rejects.toMatchObject({ status: 403 })
    await expect(as(seatId).keys.create({ name: 'k', scopes: ['read'] })).rejects.toMatchObject({ status: 403 })
    await expect(
      as(seatId).parties.invite({ spaceId, organisationId: stranger.organisationId, withHistory: false }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(as(other.seatId).people.me({})).resolves.toMatchObject({ name: 'Anna Petersen' })
    expect((await as(other.seatId).partnerships.list({})).map((one) => one.id)).toEqual([spaceId])
  })

  it('goes without a trace, and takes nothing else along', async () => {
    const { cookie, seatId, spaceId, as } = await look()
    const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
    const kept = await world.addPartnership([one, two])
    await world.server.http.inject({ method: 'DELETE', url: '/api/sample', headers: { cookie } })
    await expect(as(seatId).partnerships.get({ spaceId })).rejects.toMatchObject({ status: 401 })
    await asWorkerRemoveSample(world.server.services.worker, kept)
    expect((await one.api.partnerships.get({ spaceId: kept })).parties).toHaveLength(2)
    for (const report of await one.api.ledger.verify({ spaceId: kept })) expect(report.findings).toEqual([])
  })
})
