import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let colleague: TestSeat
let kaito: TestSeat
let alliance: string
let spaceId: string
let need: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation()
  colleague = await world.addSeat(nordwind)
  kaito = await world.addOrganisation()
  alliance = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  spaceId = nordwind.organisationId
  need = (await nordwind.api.needs.state({ spaceId, title: 'Storage', kind: 'technology', urgency: 'now' })).id
})
afterAll(() => world.stop())

let number = 0
const wished = (more: object = {}) => ({
  spaceId,
  title: 'Sell firm power',
  kind: 'market-expansion',
  dueOn: '2029-12-31',
  ownerSeat: colleague.seatId,
  needs: [need],
  key: `firm-power-${++number}`,
  name: 'Share of power sold firm',
  unit: '%',
  direction: 'up' as const,
  frequency: 'quarter' as const,
  validFrom: '2026-01-01',
  baseline: '0020.50',
  targets: [
    { from: '2027-01-01', value: '30' },
    { from: '2029-01-01', value: '60' },
  ],
  ...more,
})

describe('a goal', () => {
  it('is set with its measure, baseline and target path, and says which needs it serves', async () => {
    const goal = await nordwind.api.goals.set(wished())
    expect(goal).toMatchObject({ needs: [need], links: [], ownerSeat: colleague.seatId, ending: null })
    const measure = await colleague.api.measures.get({ spaceId, id: goal.measureId })
    expect(measure.definition).toMatchObject({
      name: 'Share of power sold firm',
      baseline: '20.5',
      owner: { seatId: colleague.seatId },
    })
    expect(measure.definition.targets).toMatchObject([{ value: '30' }, { value: '60' }])
    await expect(kaito.api.goals.list({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(nordwind.api.goals.set(wished({ spaceId: alliance }))).rejects.toMatchObject({ status: 403 })
  })

  it('is refused with everything that is wrong, and nothing is half-written', async () => {
    const before = (await nordwind.api.measures.list({ spaceId })).length
    await expect(
      nordwind.api.goals.set(wished({ needs: [crypto.randomUUID()], ownerSeat: kaito.seatId })),
    ).rejects.toMatchObject({
      status: 400,
      problems: [
        { path: 'needs.0', code: 'unknown' },
        { path: 'ownerSeat', code: 'not-a-participant' },
      ],
    })
    const backwards = [
      { from: '2029-01-01', value: '1' },
      { from: '2027-01-01', value: '2' },
    ]
    await expect(nordwind.api.goals.set(wished({ targets: backwards }))).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'targets.1.from', code: 'not-later' }],
    })
    expect(await nordwind.api.measures.list({ spaceId })).toHaveLength(before)
  })

  it('is pursued in partnerships and objectives that never learn of it', async () => {
    const { id } = await nordwind.api.goals.set(wished())
    const objective = await kaito.api.objectives.propose({
      spaceId: alliance,
      title: 'A cell for twenty years',
      kind: 'product-development',
      audience: { kind: 'all-parties' },
    })
    const where = { spaceId, id, targetSpaceId: alliance }
    await nordwind.api.goals.link({ ...where, targetKind: 'partnership', targetId: alliance })
    const linked = await nordwind.api.goals.link({ ...where, targetKind: 'objective', targetId: objective.id })
    expect(linked.links).toMatchObject([
      { targetKind: 'partnership', partnership: 'Grid-scale storage' },
      { targetKind: 'objective', objective: 'A cell for twenty years' },
    ])
    // A colleague at home reads the goal, but not what stands in a partnership of which he takes no part.
    const seen = (await colleague.api.goals.list({ spaceId })).find((one) => one.id === id)
    expect(seen?.links).toMatchObject([{ objective: null }, { objective: null }])
    const theirs = [
      await kaito.api.objectives.get({ spaceId: alliance, id: objective.id }),
      await kaito.api.ledger.list({ spaceId: alliance }),
    ]
    expect(JSON.stringify(theirs)).not.toContain(id)
    const quiet = await kaito.api.objectives.propose({
      spaceId: alliance,
      title: 'Ours',
      kind: 'risk',
      audience: { kind: 'organisation' },
    })
    await expect(
      nordwind.api.goals.link({ ...where, targetKind: 'objective', targetId: quiet.id }),
      'what one does not see cannot be linked',
    ).rejects.toMatchObject({ status: 404 })
    await expect(colleague.api.goals.link({ ...where, targetKind: 'partnership', targetId: alliance })).rejects.toMatchObject({
      status: 404,
    })
    await nordwind.api.goals.unlink({ ...where, targetKind: 'objective', targetId: objective.id })
    await expect(
      nordwind.api.goals.unlink({ ...where, targetKind: 'objective', targetId: objective.id }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('is reworded while it is open, and ends once', async () => {
    const { id } = await nordwind.api.goals.set(wished())
    const words = { title: 'Sell firm power to industry', kind: 'market-expansion', dueOn: '2030-06-30' }
    expect(await colleague.api.goals.change({ spaceId, id, ...words })).toMatchObject({ title: words.title, needs: [] })
    expect(await nordwind.api.goals.end({ spaceId, id, how: 'reached', reason: 'Early.' })).toMatchObject({
      ending: { how: 'reached' },
    })
    await expect(nordwind.api.goals.change({ spaceId, id, ...words })).rejects.toMatchObject({
      status: 409,
      reason: 'goal-ended',
    })
  })
})
