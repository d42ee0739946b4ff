import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { howWeWork as content } from '../../../tests/support/rounds.ts'
import { createWorld, type TestSeat, type World } from '../../../tests/support/world.ts'
import { revealDueRounds } from './jobs.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let engineer: TestSeat
let observer: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  engineer = await world.addSeat(kaito)
  observer = await world.addSeat(kaito)
  await kaito.api.participants.name({ spaceId, seatId: engineer.seatId, role: 'working-group' })
  await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
})
afterAll(() => world.stop())

type Asking = Parameters<TestSeat['api']['rounds']['open']>[0]
const open = async (seat: TestSeat, seats: readonly TestSeat[], more: Partial<Asking> = {}) => {
  const { id } = await seat.api.rounds.open({
    spaceId,
    title: 'How we work',
    content,
    naming: 'named',
    rule: 'all-in',
    invited: { by: 'name', seats: seats.map(({ seatId }) => seatId) },
    audience: { kind: 'all-parties' },
    ...more,
  })
  return id
}
const answer = (seat: TestSeat, id: string, pace: number, comment = '') =>
  seat.api.rounds.answer({ spaceId, id, answers: { pace: { value: pace, comment } } })

describe('a round', () => {
  it('stays sealed for everybody until all parties are in, and is then revealed to all at once', async () => {
    const id = await open(nordwind, [nordwind, kaito, engineer])
    await answer(nordwind, id, 2, 'Slowly')
    await answer(kaito, id, 4)
    const seen = await nordwind.api.rounds.get({ spaceId, id })
    expect(seen).toMatchObject({ state: 'open', you: { invited: true, answered: true } })
    expect(seen.progress.toSorted((a, b) => Number(a.complete) - Number(b.complete))).toEqual([
      { organisationId: kaito.organisationId, complete: false },
      { organisationId: nordwind.organisationId, complete: true },
    ])
    await expect(nordwind.api.rounds.result({ spaceId, id })).rejects.toMatchObject({ status: 409, reason: 'round-sealed' })
    await answer(engineer, id, 5)
    const result = await kaito.api.rounds.result({ spaceId, id })
    expect(result.people.find(({ organisationId }) => organisationId === null)).toMatchObject({ answered: 3, invited: 3 })
    const pace = result.questions[0]!
    expect(pace.groups.map(({ organisationId, answered, items }) => [organisationId, answered, items[0]?.mean])).toEqual(
      expect.arrayContaining([
        [nordwind.organisationId, 1, 2],
        [kaito.organisationId, 2, 4.5],
        [null, 3, 11 / 3],
      ]),
    )
    expect(pace.gaps).toHaveLength(1)
    expect(Math.abs(pace.gaps[0]?.difference ?? 0)).toBe(2.5)
    expect(pace.gaps[0]?.verdict, 'one against two is too few to tell').toBe('too-few-to-tell')
    expect(pace.groups.find(({ organisationId }) => organisationId === nordwind.organisationId)?.comments).toEqual(['Slowly'])
    expect(result.answers).toHaveLength(3)
    await expect(answer(nordwind, id, 1)).rejects.toMatchObject({ status: 409, reason: 'round-closed' })
  })

  it('lets a named answer be replaced until the reveal; the last one counts', async () => {
    const id = await open(nordwind, [nordwind, kaito])
    await answer(nordwind, id, 1)
    await answer(nordwind, id, 3)
    await answer(kaito, id, 3)
    const { answers } = await nordwind.api.rounds.result({ spaceId, id })
    expect(answers.map(({ seatId, answers: given }) => [seatId, given.pace?.value])).toEqual(
      expect.arrayContaining([
        [nordwind.seatId, 3],
        [kaito.seatId, 3],
      ]),
    )
  })

  it('by party tells the party and never the person; one voice is one answer a party', async () => {
    const byParty = await open(nordwind, [nordwind, kaito, engineer], { naming: 'by-party' })
    for (const seat of [nordwind, kaito, engineer]) await answer(seat, byParty, 3)
    const told = await nordwind.api.rounds.result({ spaceId, id: byParty })
    expect(told.answers.map(({ seatId }) => seatId)).toEqual([null, null, null])
    const oneVoice = await open(nordwind, [nordwind, kaito, engineer], { voice: 'one-a-party' })
    await answer(engineer, oneVoice, 2)
    await answer(kaito, oneVoice, 5)
    await answer(nordwind, oneVoice, 4)
    const { answers } = await nordwind.api.rounds.result({ spaceId, id: oneVoice })
    expect(answers).toHaveLength(2)
    expect(answers.find(({ organisationId }) => organisationId === kaito.organisationId)).toMatchObject({
      seatId: kaito.seatId,
      answers: { pace: { value: 5 } },
    })
  })

  it('with a deadline is revealed by the regular job, with whoever has answered', async () => {
    const real = Temporal.Now.instant()
    world.now = real.subtract({ hours: 48 })
    const dueAt = real.subtract({ hours: 24 }).toString()
    await expect(open(nordwind, [nordwind, kaito], { rule: 'deadline' })).rejects.toMatchObject({
      problems: [{ path: 'dueAt', code: 'required' }],
    })
    await expect(
      open(nordwind, [nordwind, kaito], { rule: 'deadline', dueAt: real.subtract({ hours: 72 }).toString() }),
    ).rejects.toMatchObject({ problems: [{ path: 'dueAt', code: 'in-the-past' }] })
    const id = await open(nordwind, [nordwind, kaito], { rule: 'deadline', dueAt })
    await revealDueRounds(world.server.services)
    world.now = real
    expect(await nordwind.api.rounds.get({ spaceId, id })).toMatchObject({ state: 'revealed' })
    expect((await nordwind.api.rounds.result({ spaceId, id })).people).toEqual([])
    await expect(answer(nordwind, id, 3)).rejects.toMatchObject({ reason: 'round-closed' })
  })

  it('that is withdrawn forgets its answers unread', async () => {
    const id = await open(nordwind, [nordwind, kaito])
    await answer(kaito, id, 1)
    await expect(engineer.api.rounds.withdraw({ spaceId, id, reason: 'No' })).rejects.toMatchObject({ status: 403 })
    await nordwind.api.rounds.withdraw({ spaceId, id, reason: 'The wrong question' })
    expect(await kaito.api.rounds.get({ spaceId, id })).toMatchObject({ state: 'withdrawn', progress: [] })
    await expect(answer(nordwind, id, 1)).rejects.toMatchObject({ reason: 'round-closed' })
    await expect(kaito.api.rounds.result({ spaceId, id })).rejects.toMatchObject({ reason: 'round-sealed' })
  })

  it('asks only those who can answer, and takes answers only from those who were asked', async () => {
    await expect(open(nordwind, [nordwind, observer])).rejects.toMatchObject({
      problems: [{ path: 'invited.seats.1', code: 'cannot-answer' }],
    })
    const parties = [{ organisationId: kaito.organisationId, roles: ['executive-sponsor' as const] }]
    await expect(open(nordwind, [], { invited: { by: 'role', parties } })).rejects.toMatchObject({
      problems: [{ path: 'invited.parties.0.roles', code: 'nobody-in-role' }],
    })
    const id = await open(nordwind, [nordwind, kaito])
    await expect(answer(engineer, id, 3)).rejects.toMatchObject({ status: 403, reason: 'not-invited' })
    const byRole = [{ organisationId: kaito.organisationId, roles: ['working-group' as const] }]
    const asked = await open(nordwind, [], { invited: { by: 'role', parties: byRole } })
    expect((await nordwind.api.rounds.get({ spaceId, id: asked })).invitees).toEqual([
      { seatId: engineer.seatId, organisationId: kaito.organisationId },
    ])
  })

  it('names every wrong answer with its place, and keeps nothing of them', async () => {
    const id = await open(nordwind, [nordwind, kaito])
    const wrong = { pace: { value: 9 }, care: { value: 2.5 }, mood: { value: 1 } }
    await expect(nordwind.api.rounds.answer({ spaceId, id, answers: wrong })).rejects.toMatchObject({
      status: 400,
      problems: [
        { path: 'answers.mood', code: 'unknown-question' },
        { path: 'answers.pace.value', code: 'not-on-the-scale', values: { from: 1, to: 5 } },
        { path: 'answers.care.value', code: 'not-on-the-scale' },
      ],
    })
    await expect(nordwind.api.rounds.answer({ spaceId, id, answers: {} })).rejects.toMatchObject({
      problems: [{ path: 'answers.pace', code: 'required' }],
    })
    expect((await nordwind.api.rounds.get({ spaceId, id })).you.answered).toBe(false)
  })

  it('is asked again as the next wave, and the change is told group by group', async () => {
    const first = await open(nordwind, [nordwind, kaito])
    for (const seat of [nordwind, kaito]) await answer(seat, first, 2)
    const again = { title: 'How we work now', content, rule: 'all-in' as const }
    const invited = { by: 'name' as const, seats: [nordwind.seatId, kaito.seatId] }
    const { id } = await kaito.api.rounds.openNextWave({ spaceId, id: first, ...again, invited })
    await expect(
      kaito.api.rounds.openNextWave({ spaceId, id: first, ...again, invited }),
      'one wave after the other',
    ).rejects.toMatchObject({ status: 409, reason: 'wave-open' })
    for (const seat of [nordwind, kaito]) await answer(seat, id, 4)
    const result = await nordwind.api.rounds.result({ spaceId, id })
    expect(result.before).toMatchObject({ id: first, wave: 1 })
    const everybody = result.questions[0]?.groups.find(({ organisationId }) => organisationId === null)
    expect(everybody?.changes[0]).toMatchObject({ from: 2, to: 4, difference: 2, verdict: 'too-few-to-tell' })
  })
})

describe('rounds of one organisation', () => {
  it('are put to its own people in its own space', async () => {
    const own = kaito.organisationId
    const invited = { by: 'name' as const, seats: [kaito.seatId, engineer.seatId] }
    const asked = { title: 'Scores', content, naming: 'named' as const, rule: 'all-in' as const, invited }
    const { id } = await kaito.api.rounds.open({ spaceId: own, ...asked, audience: { kind: 'organisation' } })
    for (const seat of [kaito, engineer]) await seat.api.rounds.answer({ spaceId: own, id, answers: { pace: { value: 4 } } })
    expect((await engineer.api.rounds.result({ spaceId: own, id })).answers).toHaveLength(2)
    await expect(nordwind.api.rounds.get({ spaceId: own, id })).rejects.toMatchObject({ status: 404 })
  })
})
