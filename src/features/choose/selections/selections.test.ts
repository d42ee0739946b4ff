import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('a search among named people', () => {
  it('is opened to the whole organisation with all that belongs to it, and never to another one', async () => {
    const [lead, stranger] = [await world.addOrganisation(), await world.addOrganisation()]
    const colleague = await world.addSeat(lead)
    const spaceId = lead.organisationId
    const criteria = ['values', 'price'].map((key) => ({ key, name: key }))
    const audience = { kind: 'people' as const, seats: [lead.seatId] }
    const { id } = await lead.api.selections.start({ spaceId, title: 'A maker', audience, criteria })
    const { id: candidateId } = await lead.api.candidates.add({ spaceId, selectionId: id, name: 'Kaito' })
    const checks = [{ area: 'legal' as const, title: 'Register', dueOn: '2030-01-01' }]
    await lead.api.diligence.plan({ spaceId, candidateId, checks })
    const [check] = await lead.api.diligence.list({ spaceId, selectionId: id })
    const body = new Blob(['extract'], { type: 'application/octet-stream' })
    const evidence = { params: { spaceId, id: check?.promised.id ?? '' }, query: { name: 'extract.txt' }, body }
    await lead.api.commitments.addEvidence(evidence)
    const asked = { asks: 'scores' as const, weighing: 'points' as const, assessors: [lead.seatId] }
    const { roundId } = await lead.api.assessments.open({ spaceId, id, ...asked })
    const scores = { value: { [candidateId]: { score: 3 } } }
    await lead.api.rounds.answer({ spaceId, id: roundId, answers: { 's-values': scores } })

    for (const other of [colleague, stranger]) {
      await expect(other.api.selections.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
      await expect(other.api.selections.share({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    }
    await lead.api.selections.share({ spaceId, id })
    const seen = await colleague.api.selections.get({ spaceId, id })
    expect(seen).toMatchObject({ seenBy: { kind: 'organisation' }, you: { share: false } })
    expect(await colleague.api.candidates.list({ spaceId, selectionId: id })).toMatchObject([{ name: 'Kaito' }])
    expect((await colleague.api.assessments.get({ spaceId, id })).assessors[0]?.scores.values?.[candidateId]?.score).toBe(3)
    const [shown] = await colleague.api.diligence.list({ spaceId, selectionId: id })
    expect(shown).toMatchObject({ promised: { title: 'Register' }, evidence: [{ name: 'extract.txt' }] })
    await expect(lead.api.selections.share({ spaceId, id })).rejects.toMatchObject({ status: 409 })
    await expect(stranger.api.selections.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
  })
})
