import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMeasuring, efficiency, type Measuring } from '../../../tests/support/measures.ts'
import type { TestSeat, World } from '../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let spaceId: string
let define: Measuring['define']
let verbsOf: Measuring['verbsOf']
beforeAll(async () => {
  ;({ world, nordwind, kaito, stranger, spaceId, define, verbsOf } = await createMeasuring())
})
afterAll(() => world.stop())

describe('a measure', () => {
  it('is seen by both parties and by nobody else', async () => {
    const id = await define(nordwind, { owner: { organisationId: nordwind.organisationId, seatId: nordwind.seatId } })
    const observer = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
    expect(await kaito.api.measures.get({ spaceId, id })).toMatchObject({
      state: 'no-data',
      missing: '2026-Q3',
      definition: { name: 'Round-trip efficiency', unit: '%', warn: '0.5', targets: [{ from: '2025-01-01', value: '83' }] },
      you: { enters: false, redefines: true, needsConsentOf: [nordwind.organisationId] },
    })
    expect((await observer.api.measures.get({ spaceId, id })).you).toMatchObject({ enters: false, redefines: false })
    await expect(
      observer.api.measures.define({ spaceId, audience: { kind: 'all-parties' }, ...efficiency() }),
    ).rejects.toMatchObject({ status: 403 })
    for (const one of [stranger, { api: world.nobody }]) {
      const status = one === stranger ? 404 : 401
      await expect(one.api.measures.get({ spaceId, id })).rejects.toMatchObject({ status })
      await expect(one.api.measures.list({ spaceId })).rejects.toMatchObject({ status })
      await expect(one.api.measures.enterValue({ spaceId, id, period: '2026-Q1', value: '1' })).rejects.toMatchObject({
        status,
      })
    }
    expect(await verbsOf(kaito, id)).toEqual(['measure.defined'])
  })

  it('of one organisation is unknown to the other, whose keys it does not disturb', async () => {
    const key = efficiency().key
    const id = await define(nordwind, { key, audience: { kind: 'organisation' } })
    await expect(kaito.api.measures.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    expect((await kaito.api.measures.list({ spaceId })).map((one) => one.id)).not.toContain(id)
    const theirs = await define(kaito, { key })
    await expect(define(kaito, { key: ` ${key.toUpperCase()} ` })).rejects.toMatchObject({
      status: 409,
      problems: [{ path: 'key', code: 'taken' }],
    })
    await expect(nordwind.api.measures.makeShared({ spaceId, id, audience: { kind: 'all-parties' } })).rejects.toMatchObject({
      reason: 'key-taken',
    })
    await nordwind.api.measures.makeShared({ spaceId, id, audience: { kind: 'all-parties' }, key: `${key}-n` })
    expect((await kaito.api.measures.get({ spaceId, id })).key).toBe(`${key}-n`)
    expect((await kaito.api.measures.get({ spaceId, id: theirs })).key).toBe(key)
  })

  it('refuses a definition with all that is wrong with it', async () => {
    const wrong = define(nordwind, {
      warn: '3',
      alarm: '2',
      validFrom: '2025-02-01',
      targets: [
        { from: '2025-04-01', value: '83', upTo: '85' },
        { from: '2025-04-01', value: '84' },
      ],
      owner: { organisationId: stranger.organisationId, seatId: null },
    })
    await expect(wrong).rejects.toMatchObject({
      status: 400,
      problems: [
        { path: 'alarm', code: 'before-warn' },
        { path: 'validFrom', code: 'not-period-start', values: { start: '2025-01-01' } },
        { path: 'targets.0.upTo', code: 'only-within' },
        { path: 'targets.1.from', code: 'not-later' },
        { path: 'owner', code: 'not-a-party' },
      ],
    })
    await expect(define(nordwind, { key: 'a b', warn: '1,5' })).rejects.toMatchObject({ status: 400 })
  })

  it('keeps every value that was ever entered, exactly, and judges it', async () => {
    const id = await define(nordwind, { owner: { organisationId: nordwind.organisationId, seatId: null } })
    const enter = (period: string, value: string, seat = nordwind) =>
      seat.api.measures.enterValue({ spaceId, id, period, value, note: 'metered' })
    await enter('2025-Q1', '84.600')
    await enter('2025-Q2', '82.5')
    await enter('2025-Q3', '81.000000000001')
    expect((await enter('2025-Q4', '80')).values.map(({ value, state }) => [value, state])).toEqual([
      ['84.6', 'on'],
      ['82.5', 'on'],
      ['81.000000000001', 'near'],
      ['80', 'off'],
    ])
    await expect(enter('2025-Q4', '81')).rejects.toMatchObject({ status: 409, reason: 'value-exists' })
    await expect(enter('2027-Q1', '81')).rejects.toMatchObject({ problems: [{ path: 'period', code: 'not-begun' }] })
    await expect(enter('2026-03', '81')).rejects.toMatchObject({ problems: [{ path: 'period', code: 'not-a-period' }] })
    await expect(enter('2026-Q1', '81', kaito)).rejects.toMatchObject({ status: 403 })

    const correct = (value: string | null, corrects: number, seat = nordwind) =>
      seat.api.measures.correctValue({ spaceId, id, period: '2025-Q4', value, corrects, reason: 'The meter was read wrong.' })
    await expect(correct('84', 1, kaito)).rejects.toMatchObject({ status: 403 })
    await correct('84', 1)
    await expect(correct('85', 1)).rejects.toMatchObject({ status: 409, reason: 'changed-meanwhile' })
    await correct(null, 2)
    const seen = await kaito.api.measures.get({ spaceId, id })
    expect(seen.values.at(-1)).toMatchObject({
      value: null,
      state: 'no-data',
      revisions: [
        { revision: 1, value: '80', reason: '', note: 'metered', enteredBy: { organisationId: nordwind.organisationId } },
        { revision: 2, value: '84', reason: 'The meter was read wrong.' },
        { revision: 3, value: null },
      ],
    })
    expect(seen.latest).toMatchObject({ period: '2025-Q3', state: 'near' })
    expect(await verbsOf(kaito, id)).toEqual([
      ...Array(2).fill('measure.value-corrected'),
      ...Array(4).fill('measure.value-entered'),
      'measure.defined',
    ])
    const { entries } = await kaito.api.ledger.list({ spaceId, limit: 200 })
    expect(entries.find((entry) => entry.verb === 'measure.value-corrected')?.payload).toMatchObject({
      value: null,
      revision: 3,
    })
  })

  it('reads its series once there are enough values', async () => {
    const id = await define(nordwind, { frequency: 'month' })
    const values = ['84.2', '84.9', '84.4', '85.1', '84.7', '84.3', '84.8', '85', '84.5', '80.9']
    for (const [index, value] of values.entries())
      await nordwind.api.measures.enterValue({ spaceId, id, period: `2025-${String(index + 1).padStart(2, '0')}`, value })
    const { reading } = await kaito.api.measures.get({ spaceId, id })
    expect(reading).toMatchObject({ count: 10, places: 1, targets: { judged: 4, missed: 1 } })
    expect(reading.pattern).toMatchObject({ signals: [{ period: '2025-10', side: 'below' }], trend: null })
    const listed = (await kaito.api.measures.list({ spaceId })).find((one) => one.id === id)
    expect(listed).toMatchObject({ state: 'off', latest: { period: '2025-10', value: '80.9' }, missing: '2026-10' })
    expect(listed?.points).toHaveLength(10)
  })
})

describe('the life of a measure', () => {
  it('brings its whole history along when it is made shared, and opens a chain of its own for it', async () => {
    const id = await define(nordwind, { audience: { kind: 'organisation' } })
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q1', value: '84' })
    await nordwind.api.measures.correctValue({ spaceId, id, period: '2026-Q1', value: '85', reason: 'Late data.', corrects: 1 })
    await expect(kaito.api.measures.makeShared({ spaceId, id, audience: { kind: 'all-parties' } })).rejects.toMatchObject({
      status: 404,
    })
    await nordwind.api.measures.makeShared({ spaceId, id, audience: { kind: 'all-parties' } })
    expect((await kaito.api.measures.get({ spaceId, id })).values[0]?.revisions).toHaveLength(2)
    expect(await verbsOf(kaito, id)).toEqual(['measure.made-shared'])
    const narrower = nordwind.api.measures.makeShared({ spaceId, id, audience: { kind: 'organisation' } })
    await expect(narrower).rejects.toMatchObject({ problems: [{ path: 'audience', code: 'not-wider' }] })
  })

  it('ends by retirement, which can be taken back', async () => {
    const id = await define(nordwind)
    await nordwind.api.measures.retire({ spaceId, id, reason: 'Replaced.' })
    await expect(nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q1', value: '84' })).rejects.toMatchObject({
      reason: 'measure-retired',
    })
    expect((await kaito.api.measures.list({ spaceId })).map((one) => one.id)).not.toContain(id)
    expect((await kaito.api.measures.list({ spaceId, retired: 'true' })).map((one) => one.id)).toContain(id)
    await kaito.api.measures.bringBack({ spaceId, id })
    await expect(kaito.api.measures.bringBack({ spaceId, id })).rejects.toMatchObject({ status: 409 })
    expect((await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q1', value: '84' })).state).toBe('on')
  })

  it('goes on without a party that has left: it sees nothing any more, what it owned is entered by who remains', async () => {
    const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
    const place = await world.addPartnership([one, two, three])
    const owner = { organisationId: three.organisationId, seatId: three.seatId }
    const shared = { spaceId: place, audience: { kind: 'all-parties' as const }, ...efficiency(), owner }
    const { id } = await three.api.measures.define(shared)
    const own = await three.api.measures.define({ ...shared, audience: { kind: 'organisation' }, key: 'own' })
    await three.api.measures.enterValue({ spaceId: place, id, period: '2026-Q1', value: '84' })
    await expect(one.api.measures.enterValue({ spaceId: place, id, period: '2026-Q2', value: '84' })).rejects.toMatchObject({
      status: 403,
    })
    await three.api.parties.leave({ spaceId: place, reason: 'We part.' })
    await expect(three.api.measures.get({ spaceId: place, id })).rejects.toMatchObject({ status: 404 })
    await expect(three.api.measures.define(shared)).rejects.toMatchObject({ status: 403 })
    expect((await one.api.measures.enterValue({ spaceId: place, id, period: '2026-Q2', value: '84' })).values).toHaveLength(2)
    const home = await three.api.measures.list({ spaceId: three.organisationId })
    expect(home.map((measure) => measure.id)).toEqual([own.id])
  })
})
