import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('a partnership', () => {
  it('becomes active when a second party accepts, and a stranger finds nothing', async () => {
    const [nordwind, kaito, stranger] = [
      await world.addOrganisation(),
      await world.addOrganisation(),
      await world.addOrganisation(),
    ]
    const { id: spaceId } = await nordwind.api.partnerships.start({ name: 'Grid-scale storage' })
    expect((await nordwind.api.partnerships.get({ spaceId })).activatedAt).toBeNull()
    await expect(kaito.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })

    const { invitation } = await nordwind.api.parties.invite({ spaceId, email: 'kenji@kaito.example', withHistory: true })
    const token = invitation?.link.split('/').at(-1) ?? ''
    expect(await world.nobody.parties.readLink({ token })).toMatchObject({ partnership: 'Grid-scale storage', state: 'open' })
    await kaito.api.parties.acceptLink({ token })

    const seen = await kaito.api.partnerships.get({ spaceId })
    expect(seen.activatedAt).not.toBeNull()
    expect(seen.parties.map((party) => party.organisationId).sort()).toEqual(
      [nordwind.organisationId, kaito.organisationId].sort(),
    )
    expect(seen.members).toHaveLength(2)
    await expect(stranger.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404, code: 'not-found' })
    await expect(stranger.api.parties.acceptLink({ token })).rejects.toMatchObject({ status: 410 })
    expect(await stranger.api.partnerships.list({})).toEqual([])
  })

  it('lets whoever holds the link decline, once, and tells the one who invited', async () => {
    const [nordwind, kaito, party] = [
      await world.addOrganisation(),
      await world.addOrganisation(),
      await world.addOrganisation(),
    ]
    const spaceId = await world.addPartnership([nordwind, party], 'Without Kaito')
    const { id } = await nordwind.api.partnerships.start({ name: 'Declined' })
    const { invitation } = await nordwind.api.parties.invite({ spaceId: id, email: 'kenji@kaito.example', withHistory: true })
    const token = invitation?.link.split('/').at(-1) ?? ''

    await expect(nordwind.api.parties.declineLink({ token })).rejects.toMatchObject({ status: 409 })
    await expect(kaito.api.parties.declineLink({ token: `${token}x` })).rejects.toMatchObject({ status: 404 })
    await kaito.api.parties.declineLink({ token })

    expect(await world.nobody.parties.readLink({ token })).toMatchObject({ state: 'declined' })
    await expect(kaito.api.parties.acceptLink({ token })).rejects.toMatchObject({ status: 410 })
    await expect(kaito.api.parties.declineLink({ token })).rejects.toMatchObject({ status: 410 })
    const { entries } = await nordwind.api.ledger.list({ spaceId: id })
    expect(entries[0]).toMatchObject({ verb: 'party.declined', payload: { organisationId: kaito.organisationId } })
    await expect(kaito.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
  })

  it('lets a party leave: it reads what was until then and sees nothing later', async () => {
    const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
    const spaceId = await world.addPartnership([one, two, three], 'Three of us')
    await one.api.partnerships.moveStage({ spaceId, stage: 'launch' })
    await three.api.parties.leave({ spaceId, reason: 'We go another way.' })
    await one.api.partnerships.change({ spaceId, name: 'Two of us' })
    await one.api.partnerships.moveStage({ spaceId, stage: 'operation' })

    const then = await three.api.partnerships.get({ spaceId })
    expect(then).toMatchObject({ name: 'Three of us', stage: 'launch', former: { how: 'left' } })
    const { entries } = await three.api.ledger.list({ spaceId })
    expect(entries.map((entry) => entry.verb)).toContain('party.left')
    expect(JSON.stringify(entries)).not.toContain('Two of us')
    await expect(three.api.partnerships.change({ spaceId, name: 'Mine' })).rejects.toMatchObject({ status: 404 })
    for (const report of await one.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
    for (const report of await three.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
  })

  it('asks all parties before another joins, and gives it history only when they say so', async () => {
    const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
    const late = await world.addOrganisation({ listed: true })
    const spaceId = await world.addPartnership([one, two], 'Before')
    const { consent, invitation } = await one.api.parties.invite({
      spaceId,
      organisationId: late.organisationId,
      withHistory: false,
    })
    expect(invitation).toBeNull()
    expect(await late.api.parties.listInvitationsToUs({})).toEqual([])
    await two.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
    const [offered] = await late.api.parties.listInvitationsToUs({})
    await late.api.parties.accept({ id: offered?.id ?? '' })
    const { entries } = await late.api.ledger.list({ spaceId })
    expect(entries.map((entry) => entry.verb).sort()).toEqual(['audience.issued', 'party.joined'])
    expect((await one.api.ledger.list({ spaceId })).entries.length).toBeGreaterThan(3)
  })

  it('shows an administrator who takes no part that it exists, and nothing of its content', async () => {
    const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
    const administrator = await world.addSeat(one, { administrator: true })
    const member = await world.addSeat(one)
    const spaceId = await world.addPartnership([one, two], 'Quiet')
    expect(await administrator.api.partnerships.get({ spaceId })).toMatchObject({
      name: 'Quiet',
      members: [],
      you: { standing: 'administrator', writes: false },
    })
    expect((await administrator.api.ledger.list({ spaceId })).entries).toEqual([])
    await expect(administrator.api.partnerships.change({ spaceId, name: 'Loud' })).rejects.toMatchObject({ status: 403 })
    await expect(member.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
    await administrator.api.participants.name({ spaceId, seatId: member.seatId, role: 'observer' })
    expect((await member.api.partnerships.get({ spaceId })).you).toMatchObject({ standing: 'member', writes: false })
    expect((await two.api.ledger.list({ spaceId })).entries[0]).toMatchObject({ verb: 'participant.named' })
  })

  it('is ended for a party only by all others together', async () => {
    const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
    const spaceId = await world.addPartnership([one, two, three])
    const asked = await one.api.parties.end({ spaceId, organisationId: three.organisationId, reason: 'It does not answer.' })
    await expect(three.api.consents.answer({ spaceId, id: asked.id, agreed: true })).rejects.toMatchObject({ status: 403 })
    await two.api.consents.answer({ spaceId, id: asked.id, agreed: true })
    expect((await three.api.partnerships.get({ spaceId })).former).toMatchObject({
      how: 'ended-by-others',
      reason: 'It does not answer.',
    })
    expect((await one.api.partnerships.get({ spaceId })).parties.filter((party) => party.leftAt === null)).toHaveLength(2)
  })

  it('of two is left, never ended for the other; and nobody leaves an organisation alone', async () => {
    const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
    const spaceId = await world.addPartnership([one, two])
    await expect(
      one.api.parties.end({ spaceId, organisationId: two.organisationId, reason: 'We want it for us.' }),
    ).rejects.toMatchObject({ status: 409, reason: 'leave-instead' })
    await expect(one.api.seats.end({ id: one.seatId })).rejects.toMatchObject({ status: 409, reason: 'last-seat' })
    const foreign = (await world.addOrganisation()).organisationId
    await expect(
      one.api.notes.write({ spaceId, targetSpaceId: foreign, targetKind: 'commitment', targetId: spaceId, body: 'Of nothing' }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
