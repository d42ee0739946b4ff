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

describe('another definition', () => {
  const higher = { targets: [{ from: '2026-01-01', value: '86' }], validFrom: '2026-01-01', reason: 'The market has moved.' }
  const fields = () => {
    const { key: _key, ...rest } = efficiency()
    return rest
  }

  it('takes effect when all parties agree, and judges nothing that was reported before', async () => {
    const id = await define(nordwind)
    const redefine = (seat: TestSeat, more: object = {}) =>
      seat.api.measures.redefine({ spaceId, id, ...fields(), ...higher, ...more })
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2025-Q4', value: '84' })
    await expect(redefine(nordwind, { validFrom: '2025-10-01' })).rejects.toMatchObject({
      problems: [{ path: 'validFrom', code: 'already-reported', values: { start: '2026-01-01' } }],
    })
    await expect(redefine(nordwind, { reason: ' ' })).rejects.toMatchObject({
      problems: [{ path: 'reason', code: 'required' }],
    })
    const asked = await redefine(nordwind)
    expect(asked.definitions).toHaveLength(1)
    expect(asked.proposal).toMatchObject({
      reason: higher.reason,
      awaitsYou: false,
      definition: { targets: [{ value: '86' }] },
    })
    await expect(redefine(kaito)).rejects.toMatchObject({ status: 409, reason: 'redefinition-open' })
    // Reported while the question is open: stays under what was agreed then.
    await kaito.api.measures.enterValue({ spaceId, id, period: '2026-Q1', value: '84' })

    const proposal = (await kaito.api.measures.get({ spaceId, id })).proposal
    expect(proposal?.awaitsYou).toBe(true)
    await expect(stranger.api.consents.answer({ spaceId, id: proposal?.id ?? '', agreed: true })).rejects.toMatchObject({
      status: 404,
    })
    await kaito.api.consents.answer({ spaceId, id: proposal?.id ?? '', agreed: true })
    const agreed = await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q2', value: '84' })
    expect(agreed.definitions[1]).toMatchObject({
      number: 2,
      reason: higher.reason,
      consentId: proposal?.id,
      definedBy: { seatId: nordwind.seatId },
    })
    expect(agreed.values.map(({ period, state, definition }) => [period, state, definition])).toEqual([
      ['2025-Q4', 'on', 1],
      ['2026-Q1', 'on', 1],
      ['2026-Q2', 'near', 2],
    ])
    expect(agreed.steps).toEqual([
      { from: '2025-01-01', value: '83', upTo: null },
      { from: '2026-01-01', value: '86', upTo: null },
    ])
    expect(await verbsOf(kaito, id)).toContain('measure.redefined')
    for (const report of await kaito.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
  })

  it('does not come where one party declines, or who asks may not bind its party', async () => {
    const id = await define(nordwind)
    const worker = await world.addSeat(nordwind)
    await nordwind.api.participants.name({ spaceId, seatId: worker.seatId, role: 'working-group' })
    await expect(worker.api.measures.redefine({ spaceId, id, ...fields(), ...higher })).rejects.toMatchObject({ status: 403 })
    const { proposal } = await nordwind.api.measures.redefine({ spaceId, id, ...fields(), ...higher })
    await kaito.api.consents.answer({ spaceId, id: proposal?.id ?? '', agreed: false, reason: 'Too early.' })
    const seen = await nordwind.api.measures.get({ spaceId, id })
    expect([seen.definitions.length, seen.proposal]).toEqual([1, null])
  })

  it('of a private measure is one party’s own business, even of somebody who does not bind it', async () => {
    const worker = await world.addSeat(nordwind)
    await nordwind.api.participants.name({ spaceId, seatId: worker.seatId, role: 'working-group' })
    const id = await define(worker, { audience: { kind: 'organisation' } })
    const seen = await worker.api.measures.redefine({ spaceId, id, ...fields(), ...higher })
    expect(seen.definitions.map((one) => [one.number, one.reason, one.consentId])).toEqual([
      [1, '', null],
      [2, higher.reason, null],
    ])
    expect(seen.you.needsConsentOf).toEqual([])
  })

  it('in another unit begins another series', async () => {
    const id = await define(nordwind, { audience: { kind: 'organisation' } })
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2025-Q4', value: '84' })
    const seen = await nordwind.api.measures.redefine({ spaceId, id, ...fields(), ...higher, unit: 'GWh', frequency: 'month' })
    expect(seen).toMatchObject({ latest: null, state: 'no-data', reading: { count: 0 } })
    const next = await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-01', value: '12' })
    expect(next.values.map(({ period }) => period)).toEqual(['2025-Q4', '2026-01'])
    expect(next.points.map(({ period }) => period)).toEqual(['2026-01'])
  })
})
