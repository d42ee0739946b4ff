import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

async function partnership() {
  const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
  const spaceId = await world.addPartnership([one, two])
  const colleague = await world.addSeat(one)
  await one.api.participants.name({ spaceId, seatId: colleague.seatId, role: 'working-group' })
  const target = { targetKind: 'partnership', targetId: spaceId }
  return { one, two, colleague, spaceId, target }
}

describe('a note', () => {
  it('is private to the own party, colleagues included, and the other side finds it by no way', async () => {
    const { one, two, colleague, spaceId, target } = await partnership()
    const note = await one.api.notes.write({ spaceId, ...target, body: 'They need it more than we do.' })
    expect(await colleague.api.notes.list({ spaceId, ...target })).toMatchObject([{ id: note.id, isYours: false }])
    expect(await two.api.notes.list({ spaceId, ...target })).toEqual([])
    await expect(two.api.notes.change({ spaceId, id: note.id, body: 'Mine' })).rejects.toMatchObject({ status: 404 })
    await expect(two.api.notes.delete({ spaceId, id: note.id })).rejects.toMatchObject({ status: 404 })
    expect(JSON.stringify(await two.api.ledger.list({ spaceId }))).not.toContain(note.id)
    expect((await colleague.api.ledger.list({ spaceId, subjectKind: 'note', subjectId: note.id })).entries[0]?.verb).toBe(
      'note.written',
    )
  })

  it('is changed by its writer alone', async () => {
    const { one, colleague, spaceId, target } = await partnership()
    const note = await one.api.notes.write({ spaceId, ...target, body: 'First' })
    await expect(colleague.api.notes.change({ spaceId, id: note.id, body: 'Better' })).rejects.toMatchObject({ status: 403 })
    expect(await one.api.notes.change({ spaceId, id: note.id, body: 'Second' })).toMatchObject({ body: 'Second' })
  })

  it('is not written by an observer', async () => {
    const { one, spaceId, target } = await partnership()
    const observer = await world.addSeat(one)
    await one.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
    await expect(observer.api.notes.write({ spaceId, ...target, body: 'I was here' })).rejects.toMatchObject({ status: 403 })
  })

  it('comes back within 30 days after it was deleted, by its writer alone', async () => {
    const { one, two, colleague, spaceId, target } = await partnership()
    world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
    const note = await one.api.notes.write({ spaceId, ...target, body: 'Keep me' })
    await one.api.notes.delete({ spaceId, id: note.id })
    expect(await one.api.notes.list({ spaceId, ...target })).toEqual([])
    expect(await one.api.notes.listDeleted({ spaceId, ...target })).toMatchObject([{ id: note.id, body: 'Keep me' }])
    expect(await colleague.api.notes.listDeleted({ spaceId, ...target })).toEqual([])
    await expect(colleague.api.notes.restore({ spaceId, id: note.id })).rejects.toMatchObject({ status: 403 })
    await expect(two.api.notes.restore({ spaceId, id: note.id })).rejects.toMatchObject({ status: 404 })
    world.now = Temporal.Instant.from('2027-03-30T09:00:00Z')
    await one.api.notes.restore({ spaceId, id: note.id })
    expect(await one.api.notes.list({ spaceId, ...target })).toHaveLength(1)
    await one.api.notes.delete({ spaceId, id: note.id })
    world.now = Temporal.Instant.from('2027-05-01T09:00:00Z')
    expect(await one.api.notes.listDeleted({ spaceId, ...target })).toEqual([])
    await expect(one.api.notes.restore({ spaceId, id: note.id })).rejects.toMatchObject({ status: 410 })
  })

  it('is not brought back by a party that has left', async () => {
    const { one, spaceId, target } = await partnership()
    const { id } = await one.api.notes.write({ spaceId, ...target, body: 'Deleted before we left' })
    await one.api.notes.delete({ spaceId, id })
    await one.api.parties.leave({ spaceId, reason: 'It is over' })
    expect(await one.api.notes.listDeleted({ spaceId, ...target })).toEqual([])
    await expect(one.api.notes.restore({ spaceId, id })).rejects.toMatchObject({ status: expect.toBeOneOf([403, 404]) })
  })

  it('shows the other side its words once shared, and nothing of the time before', async () => {
    const { one, two, spaceId, target } = await partnership()
    const note = await one.api.notes.write({ spaceId, ...target, body: 'A harsh draft' })
    await one.api.notes.change({ spaceId, id: note.id, body: 'A kind word' })
    await one.api.notes.share({ spaceId, id: note.id, audience: { kind: 'all-parties' } })
    expect(await two.api.notes.list({ spaceId, ...target })).toMatchObject([{ body: 'A kind word' }])
    const { entries } = await two.api.ledger.list({ spaceId, subjectKind: 'note', subjectId: note.id })
    expect(entries.map((entry) => entry.verb)).toEqual(['note.made-shared'])
    expect(JSON.stringify(entries)).not.toContain('harsh')
    await expect(one.api.notes.share({ spaceId, id: note.id, audience: { kind: 'organisation' } })).rejects.toMatchObject({
      problems: [{ path: 'audience', code: 'not-wider' }],
    })
  })
})
