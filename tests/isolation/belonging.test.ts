import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { alliance, join, readEntries, refused, signIn } from './attacking.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('a link', () => {
  it('is gone when it was used, withdrawn or has expired, and when the organisation was ended since', async () => {
    const { one, two, three, spaceId } = await alliance(world, 2)
    const { id: another } = await one.api.partnerships.start({ name: 'Links' })
    const invite = async () => {
      const { invitation } = await one.api.parties.invite({
        spaceId: another,
        email: 'partner@attack.example',
        withHistory: true,
      })
      return { id: invitation?.id ?? '', token: invitation?.link.split('/').at(-1) ?? '' }
    }
    const [used, kept, withdrawn, fourth] = [await invite(), await invite(), await invite(), await invite()]
    const four = await world.addOrganisation()
    await two.api.parties.acceptLink({ token: used.token })
    await four.api.parties.acceptLink({ token: fourth.token })
    await expect(three.api.parties.acceptLink({ token: used.token })).rejects.toEqual(refused(410))
    await expect(two.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(409, 'party-already'))
    await one.api.parties.withdrawInvitation({ spaceId: another, id: withdrawn.id })
    await expect(three.api.parties.acceptLink({ token: withdrawn.token })).rejects.toEqual(refused(410))
    const asked = await one.api.parties.end({ spaceId: another, organisationId: two.organisationId, reason: 'It is over.' })
    await four.api.consents.answer({ spaceId: another, id: asked.id, agreed: true })
    await expect(two.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(410))
    for (const last of [four, one]) await last.api.parties.leave({ spaceId: another, reason: 'Nobody is left.' })
    await expect(three.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(410))
    await expect(three.api.parties.acceptLink({ token: `${used.token}x` })).rejects.toEqual(refused(404))
    expect(await three.api.partnerships.list()).toEqual([])
    expect(spaceId).not.toBe(another)
  })

  it('to a seat gives no second one and takes no role away', async () => {
    const one = await world.addOrganisation()
    const { link } = await one.api.seats.invite({ email: 'self@attack.example' })
    const session = await signIn(world)
    const { seatId } = await session.seats.acceptInvitation({ token: link.split('/').at(-1) ?? '' })
    const again = await one.api.seats.invite({ email: 'self@attack.example', administrator: true })
    const token = again.link.split('/').at(-1) ?? ''
    await expect(session.seats.acceptInvitation({ token })).rejects.toEqual(refused(409, 'seat-already'))
    const members = await one.api.seats.list()
    expect(members.find((seat) => seat.id === seatId)).toMatchObject({ administrator: false })
  })
})

describe('who joins with history', () => {
  it('opens nothing to others that they were not given: what two kept when a third came without history stays theirs', async () => {
    const { one, two, three, spaceId } = await alliance(world, 2)
    await one.api.partnerships.moveStage({ spaceId, stage: 'launch' })
    await join(spaceId, one, { others: [two], newcomer: three, withHistory: false })
    const late = await world.addOrganisation({ listed: true })
    await join(spaceId, one, { others: [two, three], newcomer: late, withHistory: true })
    expect(await readEntries(one, spaceId)).toContain('partnership.started')
    for (const seat of [three, late]) expect(await readEntries(seat, spaceId)).not.toMatch(/partnership\.(started|stage-moved)/)
    for (const seat of [one, three, late])
      for (const report of await seat.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
  })

  it('and a question who belongs is asked anew when somebody came who was not asked', async () => {
    const { one, two, three, spaceId } = await alliance(world, 3)
    const late = await world.addOrganisation({ listed: true })
    const { id } = await one.api.parties.end({ spaceId, organisationId: three.organisationId, reason: 'Too slow.' })
    await join(spaceId, one, { others: [two, three], newcomer: late, withHistory: true })
    await expect(two.api.consents.answer({ spaceId, id, agreed: true })).rejects.toEqual(refused(403))
    expect((await three.api.partnerships.get({ spaceId })).former).toBeNull()
  })
})

describe('a seat that ends', () => {
  it('takes its keys and participations along: held again it opens nothing', async () => {
    const { one, two, spaceId } = await alliance(world, 2)
    const member = await world.addSeat(one)
    await one.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
    await one.api.seats.end({ id: member.seatId })
    expect(await readEntries(two, spaceId)).toContain('participant.removed')
    const back = await world.addSeat(one, { personId: member.personId })
    expect(back.seatId).toBe(member.seatId)
    await expect(member.api.seats.list()).rejects.toEqual(refused(401))
    await expect(back.api.partnerships.get({ spaceId })).rejects.toEqual(refused(404))
  })
})

describe('nobody looks from two sides', () => {
  it('also when both parties name the same person at the same moment', async () => {
    const { one, two, spaceId } = await alliance(world, 2)
    const first = await world.addSeat(one)
    const second = await world.addSeat(two, { personId: first.personId })
    const name = (by: TestSeat, seat: TestSeat) =>
      by.api.participants.name({ spaceId, seatId: seat.seatId, role: 'working-group' })
    const results = await Promise.allSettled([name(one, first), name(two, second)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const seen = await Promise.allSettled([first, second].map((seat) => seat.api.partnerships.get({ spaceId })))
    expect(seen.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('and a party can name somebody whose seat in another one is over', async () => {
    const { one, two, spaceId } = await alliance(world, 2)
    const before = await world.addSeat(one)
    await one.api.participants.name({ spaceId, seatId: before.seatId, role: 'working-group' })
    await one.api.seats.end({ id: before.seatId })
    const now = await world.addSeat(two, { personId: before.personId })
    await two.api.participants.name({ spaceId, seatId: now.seatId, role: 'working-group' })
    expect((await now.api.partnerships.get({ spaceId })).you.standing).toBe('member')
  })
})

describe('a party that left', () => {
  it('leaves a second time with what it wrote about the same objective', async () => {
    const { one, two, three, spaceId } = await alliance(world, 3)
    const wording = { title: 'Faster', description: '', kind: 'growth', horizon: null }
    const { id } = await one.api.objectives.propose({ spaceId, ...wording, audience: { kind: 'all-parties' } })
    await three.api.objectives.writeStake({ spaceId, id, gives: 'Our secret stake' })
    await three.api.parties.leave({ spaceId, reason: 'Once.' })
    await join(spaceId, one, { others: [two], newcomer: three, withHistory: true })
    await three.api.objectives.writeStake({ spaceId, id, gives: 'Another stake' })
    await three.api.parties.leave({ spaceId, reason: 'Twice.' })
    expect((await one.api.partnerships.get({ spaceId })).parties.filter((party) => party.leftAt === null)).toHaveLength(2)
  })
})
