import type { Client as Postgres } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { enter } from '#src/core/acting/store.ts'
import { portfolio } from '#src/features/oversee/portfolio/api.ts'
import { readPortfolio } from '#src/features/oversee/portfolio/store.ts'
import { openGuard } from '../../../../tests/support/guard.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let guard: Postgres
let nordwind: TestSeat
let kaito: TestSeat
let ulm: TestSeat
beforeAll(async () => {
  world = await createWorld()
  // A Thursday; Friday is a holiday for one side.
  world.now = Temporal.Instant.from('2027-03-04T09:00:00Z')
  guard = await openGuard(world)
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito', colour: 2 })
  ulm = await world.addOrganisation({ shortName: 'Ulm', colour: 3 })
})
afterAll(async () => {
  await guard.end()
  await world.stop()
})

const rowOf = async ({ api }: Pick<TestSeat, 'api'>, spaceId: string) =>
  (await api.portfolio.list()).partnerships.find(({ id }) => id === spaceId)

const readAll = async () => {
  const facts = await guard.query('select * from portfolio_partnerships order by organisation_id, space_id')
  const figures = await guard.query('select * from portfolio_figures order by space_id, audience_id')
  return { facts: facts.rows, figures: figures.rows }
}

async function commit(
  by: TestSeat,
  to: TestSeat,
  { spaceId, day, own = false }: { spaceId: string; day: string; own?: boolean },
) {
  const { id } = await by.api.commitments.propose({
    spaceId,
    title: 'Deliver',
    owedBy: by.organisationId,
    owedTo: [to.organisationId],
    due: { kind: 'day', day },
    audience: own ? { kind: 'parties', organisations: [by.organisationId, to.organisationId] } : { kind: 'all-parties' },
  })
  await to.api.commitments.accept({ spaceId, id })
  return id
}

async function measure(by: TestSeat, spaceId: string, { target, value }: { target: string; value: string }) {
  const { id } = await by.api.measures.define({
    spaceId,
    key: `m-${crypto.randomUUID().slice(0, 8)}`,
    name: 'Share of calls answered',
    unit: '%',
    direction: 'up',
    frequency: 'year',
    warn: '1',
    alarm: '5',
    targets: [{ from: '2025-01-01', value: target, upTo: null }],
    validFrom: '2025-01-01',
    audience: { kind: 'all-parties' },
  })
  await by.api.measures.enterValue({ spaceId, id, period: '2026', value })
  return id
}

describe('the portfolio', () => {
  it('says of each partnership who is in it, where it stands, its dates, and honestly that nothing is measured yet', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
    await nordwind.api.partnerships.change({ spaceId, startsOn: '2026-01-01', endsOn: '2027-12-31', noticeDays: 90 })
    await nordwind.api.partnerships.moveStage({ spaceId, stage: 'operation' })
    const answer = await nordwind.api.portfolio.list()
    expect(z.strictObject(portfolio.shape).parse(answer)).toEqual(answer)
    const { organisations, people } = answer
    expect(await rowOf(kaito, spaceId)).toMatchObject({
      name: 'Grid-scale storage',
      standing: 'member',
      stage: 'operation',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      noticeOn: '2027-10-02',
      parties: [nordwind.organisationId, kaito.organisationId],
      owners: [kaito.seatId],
      health: 'unmeasured',
      lastAt: expect.any(String),
    })
    expect(organisations).toContainEqual({ id: kaito.organisationId, shortName: 'Kaito', colour: 2 })
    expect(people.map(({ seatId }) => seatId)).toContain(nordwind.seatId)
    await expect(world.nobody.portfolio.list()).rejects.toMatchObject({ status: 401 })
  })

  it('calls a commitment late only when the closed days of both sides are over, and no longer when it is kept', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito])
    const id = await commit(nordwind, kaito, { spaceId, day: '2027-03-12' })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'sound', figures: { open: 1, late: 0 } })
    await nordwind.api.commitments.warn({
      spaceId,
      id,
      reason: 'Ice in the harbour.',
      missReason: 'supplier',
      expectedOn: '2027-03-20',
    })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'watch', figures: { warned: 1, late: 0 } })
    await kaito.api.organisations.setClosedDays({ closedDays: [{ day: '2027-03-12', name: 'Holiday' }] })
    // Saturday: past its day, yet everybody has until the end of Monday.
    world.now = Temporal.Instant.from('2027-03-13T09:00:00Z')
    expect(await rowOf(nordwind, spaceId)).toMatchObject({ health: 'watch', figures: { warned: 1, late: 0 } })
    world.now = Temporal.Instant.from('2027-03-16T09:00:00Z')
    expect(await rowOf(nordwind, spaceId)).toMatchObject({ health: 'care', figures: { open: 1, warned: 0, late: 1 } })
    await nordwind.api.commitments.sayKept({ spaceId, id, keptOn: '2027-03-16', missReason: 'technical' })
    await kaito.api.commitments.confirm({ spaceId, id })
    expect(await rowOf(nordwind, spaceId)).toMatchObject({ health: 'sound', figures: { open: 0, late: 0, kept: 1 } })
  })

  it('judges measures by their latest value, and follows corrections and retirement', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito])
    await measure(nordwind, spaceId, { target: '80', value: '79.5' })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'sound', figures: { onTarget: 1 } })
    const id = await measure(nordwind, spaceId, { target: '80', value: '60' })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'care', figures: { onTarget: 1, offTarget: 1 } })
    await nordwind.api.measures.correctValue({
      spaceId,
      id,
      period: '2026',
      value: '76',
      reason: 'A typing error.',
      corrects: 1,
    })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'watch', figures: { nearTarget: 1, offTarget: 0 } })
    await nordwind.api.measures.retire({ spaceId, id, reason: 'Replaced.' })
    expect(await rowOf(kaito, spaceId)).toMatchObject({ health: 'sound', figures: { onTarget: 1, nearTarget: 0 } })
  })

  it('counts for each seat only what that seat sees, and tells an administrator who takes no part no figures at all', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito, ulm])
    await commit(nordwind, kaito, { spaceId, day: '2027-01-11', own: true })
    await nordwind.api.estimates.write({ spaceId, amount: '1200000.50', currency: 'EUR' })
    expect(await rowOf(nordwind, spaceId)).toMatchObject({ health: 'care', worth: { amount: '1200000.5', currency: 'EUR' } })
    const seenByKaito = await rowOf(kaito, spaceId)
    expect(seenByKaito).toMatchObject({ health: 'care', figures: { late: 1 } })
    expect(seenByKaito).not.toHaveProperty('worth')
    expect(await rowOf(ulm, spaceId)).toMatchObject({ health: 'unmeasured', figures: { open: 0, late: 0 } })
    const administrator = await world.addSeat(kaito, { administrator: true })
    const told = await rowOf(administrator, spaceId)
    expect(told).toMatchObject({ standing: 'administrator', health: 'unseen', stage: 'need' })
    for (const hidden of ['figures', 'worth', 'lastAt', 'nextDue']) expect(told).not.toHaveProperty(hidden)
    const plain = await world.addSeat(kaito)
    expect(await rowOf(plain, spaceId)).toBeUndefined()
    const throughUlm = nordwind.seenBy(ulm.organisationId)
    expect(await rowOf({ api: throughUlm }, spaceId)).toMatchObject({ health: 'unmeasured' })
    expect(await rowOf({ api: throughUlm }, spaceId)).not.toHaveProperty('worth')
  })

  it('tells what it is worth to no colleague who takes no part, not even in the database', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito], 'Worth a lot')
    await nordwind.api.estimates.write({ spaceId, amount: '77', currency: 'EUR' })
    const administrator = await world.addSeat(nordwind, { administrator: true })
    const rowsFor = ({ personId, seatId }: TestSeat) =>
      world.server.services.database.transaction().execute(async (db) => {
        await enter(db, { personId, seatId })
        return (await readPortfolio(db, world.now)).partnerships.filter(([{ id }]) => id === spaceId)
      })
    expect(await rowsFor(nordwind)).toEqual([[expect.anything(), true, { amount: '77', currency: 'EUR' }]])
    expect(await rowsFor(administrator)).toEqual([[expect.objectContaining({ name: 'Worth a lot' }), false]])
  })

  it('keeps for a party that has left the partnership as it was then, and forgets what it owed', async () => {
    const spaceId = await world.addPartnership([nordwind, kaito, ulm], 'Before')
    await commit(ulm, kaito, { spaceId, day: '2027-01-11' })
    await ulm.api.estimates.write({ spaceId, amount: '5', currency: 'EUR' })
    await ulm.api.parties.leave({ spaceId, reason: 'Another way.' })
    await nordwind.api.partnerships.change({ spaceId, name: 'After' })
    expect(await rowOf(kaito, spaceId)).toMatchObject({
      name: 'After',
      health: 'unmeasured',
      parties: [nordwind.organisationId, kaito.organisationId],
    })
    const left = await rowOf(ulm, spaceId)
    expect(left).toMatchObject({ name: 'Before', standing: 'former', health: 'unseen', leftAt: expect.any(String) })
    for (const hidden of ['figures', 'worth', 'lastAt']) expect(left).not.toHaveProperty(hidden)
  })

  it('is what counting everything anew gives', async () => {
    const kept = await readAll()
    expect(kept.facts.length).toBeGreaterThan(9)
    await guard.query('select guard.rebuild_portfolio()')
    expect(await readAll()).toEqual(kept)
  })
})
