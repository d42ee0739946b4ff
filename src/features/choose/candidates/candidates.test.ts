import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

it('an earlier partnership that was taken off the list comes back within 30 days, and to nobody outside the search', async () => {
  world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
  const lead = await world.addOrganisation()
  const [jonas, other] = [await world.addSeat(lead), await world.addOrganisation()]
  const spaceId = lead.organisationId
  const audience = { kind: 'people' as const, seats: [lead.seatId] }
  const { id: selectionId } = await lead.api.selections.start({ spaceId, title: 'A maker', audience })
  const { id } = await lead.api.candidates.add({ spaceId, selectionId, name: 'Kaito' })
  const record = await lead.api.candidates.addTrackRecord({ spaceId, id, title: 'With Fjord', outcome: 'mixed' })
  const place = { spaceId, id, recordId: record.id }
  const first = async () => (await lead.api.candidates.list({ spaceId, selectionId }))[0]
  await expect(lead.api.candidates.restoreTrackRecord(place)).rejects.toMatchObject({ status: 409 })
  await lead.api.candidates.removeTrackRecord(place)
  await expect(lead.api.candidates.removeTrackRecord(place)).rejects.toMatchObject({ status: 410 })
  expect(await first()).toMatchObject({ trackRecords: [], removedRecords: [{ id: record.id, title: 'With Fjord' }] })
  for (const stranger of [jonas, other])
    await expect(stranger.api.candidates.restoreTrackRecord(place)).rejects.toMatchObject({ status: 404 })
  await lead.api.candidates.restoreTrackRecord(place)
  expect(await first()).toMatchObject({ trackRecords: [{ id: record.id }], removedRecords: [] })
  await lead.api.candidates.removeTrackRecord(place)
  world.now = Temporal.Instant.from('2027-04-15T09:00:00Z')
  expect(await first()).toMatchObject({ trackRecords: [], removedRecords: [] })
  await expect(lead.api.candidates.restoreTrackRecord(place)).rejects.toMatchObject({ status: 410 })
})
