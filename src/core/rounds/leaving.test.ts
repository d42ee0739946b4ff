import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revealDueRounds } from '#src/core/rounds/jobs.ts'
import { howWeWork as content } from '../../../tests/support/rounds.ts'
import { createWorld, type TestSeat, type World } from '../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
beforeAll(async () => {
  world = await createWorld()
  ;[nordwind, kaito] = [await world.addOrganisation(), await world.addOrganisation()]
})
afterAll(() => world.stop())

describe('a party that leaves', () => {
  it('is no longer asked in open rounds, and what it had answered is forgotten', async () => {
    const third = await world.addOrganisation()
    const others = await world.addPartnership([nordwind, kaito, third])
    const invited = { by: 'name' as const, seats: [nordwind.seatId, kaito.seatId, third.seatId] }
    const round = { title: 'How we work', content, naming: 'named' as const, rule: 'all-in' as const, invited }
    const { id } = await nordwind.api.rounds.open({ spaceId: others, ...round, audience: { kind: 'all-parties' } })
    const said = (value: number) => ({ spaceId: others, id, answers: { pace: { value } } })
    await third.api.rounds.answer(said(1))
    await nordwind.api.rounds.answer(said(3))
    await third.api.parties.leave({ spaceId: others, reason: 'Other plans' })
    const { progress } = await nordwind.api.rounds.get({ spaceId: others, id })
    expect(progress.map(({ complete }) => complete).toSorted()).toEqual([false, true])
    await expect(third.api.rounds.answer(said(5))).rejects.toMatchObject({ status: 404 })
    await kaito.api.rounds.answer(said(5))
    const { answers } = await nordwind.api.rounds.result({ spaceId: others, id })
    expect(answers.map(({ organisationId }) => organisationId).toSorted()).toEqual(
      [nordwind.organisationId, kaito.organisationId].toSorted(),
    )
  })

  it('completes a round by leaving when it was the last that was awaited', async () => {
    const third = await world.addOrganisation()
    const others = await world.addPartnership([nordwind, kaito, third])
    const invited = { by: 'name' as const, seats: [nordwind.seatId, kaito.seatId, third.seatId] }
    const round = { title: 'How we work', content, naming: 'named' as const, rule: 'all-in' as const, invited }
    const { id } = await nordwind.api.rounds.open({ spaceId: others, ...round, audience: { kind: 'all-parties' } })
    for (const seat of [nordwind, kaito]) await seat.api.rounds.answer({ spaceId: others, id, answers: { pace: { value: 3 } } })
    await third.api.parties.leave({ spaceId: others, reason: 'Other plans' })
    await revealDueRounds(world.server.services)
    expect(await kaito.api.rounds.get({ spaceId: others, id })).toMatchObject({ state: 'revealed' })
  })
})

describe('a private round of a party that leaves', () => {
  it('goes home with its answers, and goes on there', async () => {
    const third = await world.addOrganisation()
    const colleague = await world.addSeat(third)
    const others = await world.addPartnership([nordwind, kaito, third])
    await third.api.participants.name({ spaceId: others, seatId: colleague.seatId, role: 'working-group' })
    const invited = { by: 'name' as const, seats: [third.seatId, colleague.seatId] }
    const round = { title: 'Shall we stay', content, naming: 'named' as const, rule: 'all-in' as const, invited }
    const { id } = await third.api.rounds.open({ spaceId: others, ...round, audience: { kind: 'organisation' } })
    await third.api.rounds.answer({ spaceId: others, id, answers: { pace: { value: 1 } } })
    await third.api.parties.leave({ spaceId: others, reason: 'Other plans' })
    const spaceId = third.organisationId
    await colleague.api.rounds.answer({ spaceId, id, answers: { pace: { value: 2 } } })
    expect((await third.api.rounds.result({ spaceId, id })).answers).toHaveLength(2)
  })
})
