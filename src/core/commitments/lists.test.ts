import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, monday, offer, refused, twoParties } from '../../../tests/support/commitments.ts'
import { createWorld, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('lists of commitments', () => {
  it('are narrowed, searched and paged without losing or repeating any', async () => {
    const { nordwind, kaito, stranger, spaceId } = await twoParties(world)
    for (let number = 1; number <= 7; number++)
      await offer(nordwind, kaito, spaceId, {
        title: `Report ${number}`,
        due: { kind: 'day', day: `2027-03-${10 + (number % 3)}` },
      })
    await offer(kaito, nordwind, spaceId, { title: 'The 100% test' })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await kaito.api.commitments.list({
        spaceId,
        limit: 3,
        owedBy: nordwind.organisationId,
        ...(after ? { after } : {}),
      })
      seen.push(...page.commitments.map((one) => one.title))
      after = page.next ?? undefined
    } while (after)
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `Report ${number}`))
    const titles = async (filter: object) =>
      (await kaito.api.commitments.list({ spaceId, ...filter })).commitments.map((one) => one.title)
    expect(await titles({ search: '100%' })).toEqual(['The 100% test'])
    expect(await titles({ dueFrom: '2027-03-12' })).toHaveLength(3)
    expect(await titles({ standing: 'late' })).toEqual([])
    await expect(stranger.api.commitments.list({ spaceId })).rejects.toEqual(refused(404))
  })

  it('show a pair nothing of what two others owe each other', async () => {
    world.now = monday
    const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
    const spaceId = await world.addPartnership([one, two, three])
    const audience = { kind: 'parties', organisations: [one.organisationId, two.organisationId] }
    const { id } = await offer(one, two, spaceId, { audience })
    expect((await two.api.commitments.list({ spaceId })).commitments).toHaveLength(1)
    expect((await three.api.commitments.list({ spaceId })).commitments).toEqual([])
    await expect(three.api.commitments.get({ spaceId, id })).rejects.toEqual(refused(404))
  })

  it('lapse what a party owed that has left, which itself sees nothing later', async () => {
    world.now = monday
    const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
    const spaceId = await world.addPartnership([one, two, three])
    const { id } = await offer(three, one, spaceId)
    await one.api.commitments.accept({ spaceId, id })
    await three.api.parties.leave({ spaceId, reason: 'We go another way.' })
    expect(await one.api.commitments.get({ spaceId, id })).toMatchObject({ standing: 'lapsed', can: ['add-evidence'] })
    await expect(one.api.commitments.break({ spaceId, id, reason: 'Gone.' })).rejects.toEqual(refused(409, 'commitment-lapsed'))
    await expect(three.api.commitments.get({ spaceId, id })).rejects.toEqual(refused(404))
    await expect(offer(three, one, spaceId)).rejects.toMatchObject({ status: expect.any(Number) })
  })
})

describe('reliability', () => {
  it('tells each party with its uncertainty, and strangers nothing', async () => {
    const { nordwind, kaito, stranger, spaceId, id } = await accepted(world)
    await nordwind.api.commitments.sayKept({ spaceId, id })
    await kaito.api.commitments.confirm({ spaceId, id })
    const records = await kaito.api.commitments.reliability({ spaceId })
    expect(records.find((one) => one.organisationId === nordwind.organisationId)).toMatchObject({
      kept: 1,
      made: 1,
      tooFew: true,
    })
    expect(records.find((one) => one.organisationId === kaito.organisationId)).toMatchObject({ kept: 0, made: 0, tooFew: true })
    await expect(stranger.api.commitments.reliability({ spaceId })).rejects.toEqual(refused(404))
  })
})
