import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDueOccurrences } from '#src/core/commitments/jobs.ts'
import { accepted, offer, refused, twoParties } from '../../../tests/support/commitments.ts'
import { createWorld, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('a commitment', () => {
  it('binds when the other side accepts it, and the record tells who did what', async () => {
    const { nordwind, kaito, stranger, spaceId } = await twoParties(world)
    const offered = await offer(nordwind, kaito, spaceId)
    expect(offered).toMatchObject({ standing: 'offered', can: expect.arrayContaining(['change', 'retract']) })
    await expect(nordwind.api.commitments.accept({ spaceId, id: offered.id })).rejects.toEqual(refused(403))
    await expect(stranger.api.commitments.get({ spaceId, id: offered.id })).rejects.toEqual(refused(404))
    await expect(stranger.api.commitments.accept({ spaceId, id: offered.id })).rejects.toEqual(refused(404))
    const accepted = await kaito.api.commitments.accept({ spaceId, id: offered.id })
    expect(accepted).toMatchObject({ standing: 'open', acceptedBy: kaito.seatId })
    expect(accepted.events.map(({ kind, seatId }) => [kind, seatId])).toEqual([
      ['offered', nordwind.seatId],
      ['accepted', kaito.seatId],
    ])
    await expect(kaito.api.commitments.accept({ spaceId, id: offered.id })).rejects.toEqual(refused(409, 'commitment-state'))
    const { entries } = await kaito.api.ledger.list({ spaceId, subjectKind: 'commitment', subjectId: offered.id })
    expect(entries.map((entry) => entry.verb)).toEqual(['commitment.accepted', 'commitment.offered'])
  })

  it('may be asked for by any writer of the other side, and accepted by who binds the owing one', async () => {
    const { nordwind, kaito, spaceId } = await twoParties(world)
    const engineer = await world.addSeat(kaito)
    const observer = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: engineer.seatId, role: 'working-group' })
    await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
    const wish = {
      title: 'Answer',
      owedBy: nordwind.organisationId,
      owedTo: [kaito.organisationId],
      due: { kind: 'day' as const, day: '2027-03-12' },
    }
    await expect(observer.api.commitments.propose({ spaceId, ...wish })).rejects.toEqual(refused(403))
    const asked = await engineer.api.commitments.propose({ spaceId, ...wish })
    expect(asked.standing).toBe('asked')
    expect((await observer.api.commitments.get({ spaceId, id: asked.id })).can).toEqual([])
    await expect(
      engineer.api.commitments.propose({ spaceId, ...wish, owedBy: kaito.organisationId, owedTo: [nordwind.organisationId] }),
    ).rejects.toEqual(refused(403))
    await expect(kaito.api.commitments.accept({ spaceId, id: asked.id })).rejects.toEqual(refused(403))
    expect((await nordwind.api.commitments.accept({ spaceId, id: asked.id })).standing).toBe('open')
  })

  it('is refused when a side would not see it, is no party, or owes to itself', async () => {
    const { nordwind, kaito, stranger, spaceId } = await twoParties(world)
    await expect(offer(nordwind, kaito, spaceId, { audience: { kind: 'organisation' } })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'audience', code: 'side-missing' }],
    })
    await expect(offer(nordwind, stranger, spaceId)).rejects.toMatchObject({
      problems: [{ path: 'owedTo.0', code: 'not-a-party' }],
    })
    await expect(offer(nordwind, nordwind, spaceId)).rejects.toMatchObject({
      problems: [{ path: 'owedTo.0', code: 'owes-itself' }],
    })
    await expect(offer(nordwind, kaito, spaceId, { ownerSeat: kaito.seatId })).rejects.toMatchObject({
      problems: [{ path: 'ownerSeat', code: 'not-a-participant' }],
    })
  })

  it('can be reworded before it is accepted, and what was read must still stand when it is', async () => {
    const { nordwind, kaito, spaceId } = await twoParties(world)
    const { id, version } = await offer(nordwind, kaito, spaceId)
    await expect(kaito.api.commitments.change({ spaceId, id, title: 'More' })).rejects.toEqual(refused(403))
    await nordwind.api.commitments.change({ spaceId, id, title: 'Deliver half of the data' })
    await expect(kaito.api.commitments.accept({ spaceId, id, version })).rejects.toEqual(refused(409, 'changed-meanwhile'))
    const read = await kaito.api.commitments.get({ spaceId, id })
    await kaito.api.commitments.accept({ spaceId, id, version: read.version })
    await expect(nordwind.api.commitments.change({ spaceId, id, title: 'Nothing' })).rejects.toEqual(refused(409))
  })

  it('is warned about by its owner before it is due, and not afterwards', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world)
    const warning = { spaceId, id, reason: 'The meter is late.', missReason: 'supplier', expectedOn: '2027-03-19' } as const
    await expect(kaito.api.commitments.warn(warning)).rejects.toEqual(refused(403))
    await expect(nordwind.api.commitments.warn({ ...warning, expectedOn: '2027-03-12' })).rejects.toMatchObject({
      problems: [{ path: 'expectedOn', code: 'not-later' }],
    })
    expect(await nordwind.api.commitments.warn(warning)).toMatchObject({ standing: 'warned', expectedOn: '2027-03-19' })
    world.now = Temporal.Instant.from('2027-03-15T09:00:00Z')
    expect(await nordwind.api.commitments.get({ spaceId, id })).toMatchObject({ standing: 'late', workingDaysLate: 1 })
    await expect(nordwind.api.commitments.warn(warning)).rejects.toEqual(refused(409, 'already-due'))
    expect((await kaito.api.commitments.list({ spaceId, standing: 'late' })).commitments).toHaveLength(1)
    expect((await kaito.api.commitments.list({ spaceId, standing: 'open' })).commitments).toEqual([])
  })

  it('is kept when the owing side says so and the other confirms; a dispute makes it owed again', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world)
    await expect(kaito.api.commitments.sayKept({ spaceId, id })).rejects.toEqual(refused(403))
    await expect(nordwind.api.commitments.sayKept({ spaceId, id, keptOn: '2027-03-02' })).rejects.toMatchObject({
      problems: [{ path: 'keptOn', code: 'in-the-future' }],
    })
    await nordwind.api.commitments.sayKept({ spaceId, id, keptOn: '2027-03-01' })
    await expect(nordwind.api.commitments.confirm({ spaceId, id })).rejects.toEqual(refused(403))
    const disputed = await kaito.api.commitments.dispute({ spaceId, id, reason: 'Half of it is missing.' })
    expect(disputed).toMatchObject({ standing: 'open', keptOn: null })
    world.now = Temporal.Instant.from('2027-03-17T09:00:00Z')
    await nordwind.api.commitments.sayKept({ spaceId, id, keptOn: '2027-03-16', missReason: 'capacity' })
    expect(await kaito.api.commitments.confirm({ spaceId, id })).toMatchObject({
      standing: 'kept-late',
      missReason: 'capacity',
    })
    await expect(kaito.api.commitments.dispute({ spaceId, id, reason: 'No.' })).rejects.toEqual(refused(409))
  })

  it('is called broken by the side it is owed to only once it is late', async () => {
    const { kaito, spaceId, id } = await accepted(world)
    await expect(kaito.api.commitments.break({ spaceId, id, reason: 'Too slow.' })).rejects.toEqual(refused(403, 'not-late'))
    world.now = Temporal.Instant.from('2027-03-20T09:00:00Z')
    expect(await kaito.api.commitments.break({ spaceId, id, reason: 'It never came.' })).toMatchObject({ standing: 'broken' })
  })

  it('gets another day only when all sides agree', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world)
    const asked = await nordwind.api.commitments.renegotiate({
      spaceId,
      id,
      due: { kind: 'day', day: '2027-04-01' },
      reason: 'The meter is late.',
    })
    expect(asked).toMatchObject({ dueDay: '2027-03-12', renegotiated: 0 })
    expect(asked.consents[0]).toMatchObject({ kind: 'commitment.renegotiation', awaitsYou: false })
    await expect(
      kaito.api.commitments.renegotiate({ spaceId, id, due: { kind: 'day', day: '2027-05-01' }, reason: 'Another.' }),
    ).rejects.toEqual(refused(409, 'consent-open'))
    await kaito.api.consents.answer({ spaceId, id: asked.consents[0]?.id ?? '', agreed: true })
    const renegotiated = await kaito.api.commitments.get({ spaceId, id })
    expect(renegotiated).toMatchObject({ dueDay: '2027-04-01', renegotiated: 1, standing: 'open' })
    expect(renegotiated.events.at(-1)).toMatchObject({
      kind: 'renegotiated',
      seatId: kaito.seatId,
      details: { before: { due: { day: '2027-03-12' } } },
    })
  })

  it('is withdrawn alone before it is accepted, and together afterwards', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world)
    const waiting = await offer(nordwind, kaito, spaceId)
    expect((await nordwind.api.commitments.withdraw({ spaceId, id: waiting.id, reason: 'A mistake.' })).standing).toBe(
      'withdrawn',
    )
    const asked = await kaito.api.commitments.withdraw({ spaceId, id, reason: 'No longer needed.' })
    expect(asked.standing).toBe('open')
    await nordwind.api.consents.answer({ spaceId, id: asked.consents[0]?.id ?? '', agreed: true })
    expect((await kaito.api.commitments.get({ spaceId, id })).standing).toBe('withdrawn')
  })

  it('comes back within 30 days where one side alone withdrew it, and not where both let it go', async () => {
    const { nordwind, kaito, stranger, spaceId, id } = await accepted(world)
    const waiting = await offer(nordwind, kaito, spaceId)
    const withdraw = () => nordwind.api.commitments.withdraw({ spaceId, id: waiting.id, reason: 'A mistake.' })
    const bringBack = (by = nordwind) => by.api.commitments.bringBack({ spaceId, id: waiting.id })
    await expect(bringBack()).rejects.toEqual(refused(409))
    expect((await withdraw()).can).toContain('bring-back')
    expect((await kaito.api.commitments.get({ spaceId, id: waiting.id })).can).not.toContain('bring-back')
    await expect(bringBack(kaito)).rejects.toEqual(refused(403))
    await expect(bringBack(stranger)).rejects.toEqual(refused(404))
    const back = await bringBack()
    expect(back).toMatchObject({ standing: 'offered', settledAt: null })
    expect(back.events.at(-1)).toMatchObject({ kind: 'brought-back', seatId: nordwind.seatId })
    expect((await kaito.api.commitments.accept({ spaceId, id: waiting.id })).standing).toBe('open')
    const asked = await kaito.api.commitments.withdraw({ spaceId, id, reason: 'No longer needed.' })
    await nordwind.api.consents.answer({ spaceId, id: asked.consents[0]?.id ?? '', agreed: true })
    await expect(nordwind.api.commitments.bringBack({ spaceId, id })).rejects.toEqual(refused(409))
    const late = await offer(nordwind, kaito, spaceId)
    await nordwind.api.commitments.withdraw({ spaceId, id: late.id, reason: 'A mistake.' })
    world.now = world.now.add({ hours: 24 * 31 })
    expect((await nordwind.api.commitments.get({ spaceId, id: late.id })).can).not.toContain('bring-back')
    await expect(nordwind.api.commitments.bringBack({ spaceId, id: late.id })).rejects.toEqual(refused(410))
  })

  it('gives time until both sides work, and proposes that day', async () => {
    const { nordwind, kaito, stranger, spaceId } = await twoParties(world)
    await kaito.api.organisations.setClosedDays({ closedDays: [{ day: '2027-03-12', name: 'Founding day' }] })
    const hint = await nordwind.api.commitments.dueDay({
      spaceId,
      day: '2027-03-12',
      parties: [nordwind.organisationId, kaito.organisationId],
    })
    expect(hint).toEqual({
      day: '2027-03-12',
      closed: [{ organisationId: kaito.organisationId, name: 'Founding day' }],
      proposed: '2027-03-15',
    })
    const { lateFrom } = await offer(nordwind, kaito, spaceId)
    expect(lateFrom).toBe('2027-03-15T23:00:00Z')
    await expect(
      stranger.api.commitments.dueDay({ spaceId, day: '2027-03-12', parties: [nordwind.organisationId] }),
    ).rejects.toEqual(refused(404))
  })
})

describe('a series', () => {
  const rhythm = { every: 1, unit: 'month', rule: 'exact', until: null } as const

  it('opens the next when one is kept or due, each with its own day', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world, { rhythm })
    await nordwind.api.commitments.sayKept({ spaceId, id })
    await kaito.api.commitments.confirm({ spaceId, id })
    const days = async () => (await kaito.api.commitments.list({ spaceId, view: 'all' })).commitments.map((one) => one.dueDay)
    expect(await days()).toEqual(['2027-03-12', '2027-04-12'])
    world.now = Temporal.Instant.from('2027-06-01T09:00:00Z')
    await openDueOccurrences(world.server.services)
    await openDueOccurrences(world.server.services)
    expect(await days()).toEqual(['2027-03-12', '2027-04-12', '2027-05-12', '2027-06-12'])
    const last = (await kaito.api.commitments.list({ spaceId, view: 'all', sort: '-due', limit: 1 })).commitments[0]
    expect((await kaito.api.commitments.get({ spaceId, id: last?.id ?? '' })).events).toMatchObject([
      { kind: 'opened', seatId: null },
    ])
  })

  it('ends when one of it is withdrawn by consent', async () => {
    const { nordwind, kaito, spaceId, id } = await accepted(world, { rhythm })
    const asked = await nordwind.api.commitments.withdraw({ spaceId, id, reason: 'No longer needed.' })
    await kaito.api.consents.answer({ spaceId, id: asked.consents[0]?.id ?? '', agreed: true })
    world.now = Temporal.Instant.from('2027-06-01T09:00:00Z')
    await openDueOccurrences(world.server.services)
    expect((await kaito.api.commitments.list({ spaceId, view: 'all' })).commitments).toHaveLength(1)
  })
})
