import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, canonical, exported, fresh } from '../../../../tests/support/activities.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let seat: TestSeat
let place: { spaceId: string; id: string }
beforeAll(async () => {
  world = await createWorld()
  world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
  seat = await world.addOrganisation()
  place = await bring(seat, fresh())
})
afterAll(() => world.stop())

const partOf = async (kind: string) => {
  const [activity] = await seat.api.activities.list({ spaceId: place.spaceId })
  return activity?.parts.find((part) => part.kind === kind)?.id ?? ''
}
/** What is published, without the moment at which it was changed. */
const told = async () => canonical(await exported(seat, place)).replaceAll(/ last-updated-datetime="[^"]*"/g, '')

it.each(['tag', 'result', 'transaction', 'budget', 'document-link', 'participating-org'])(
  'a part that was taken away comes back as it was, told by the same records: %s',
  async (kind) => {
    const { spaceId } = place
    const records = async () => [
      (await seat.api.measures.list({ spaceId })).map(({ id }) => id).toSorted(),
      (await seat.api.objectives.list({ spaceId })).map(({ id }) => id).toSorted(),
    ]
    const [before, held, partId] = [await told(), await records(), await partOf(kind)]
    await seat.api.activities.removePart({ ...place, partId })
    expect(await told()).not.toBe(before)
    expect(await seat.api.activities.listRemovedParts(place)).toMatchObject([{ id: partId, kind }])
    expect((await seat.api.activities.restorePart({ ...place, partId })).left).toEqual([])
    expect(await told()).toBe(before)
    expect(await records()).toEqual(held)
    expect(await seat.api.activities.listRemovedParts(place)).toEqual([])
    await expect(seat.api.activities.restorePart({ ...place, partId })).rejects.toMatchObject({ status: 404 })
  },
)

it('nobody else brings it back, nor anybody after 30 days', async () => {
  const partId = await partOf('tag')
  await seat.api.activities.removePart({ ...place, partId })
  const [colleague, stranger] = [await world.addSeat(seat), await world.addOrganisation()]
  await seat.api.participants.name({ spaceId: place.spaceId, seatId: colleague.seatId, role: 'working-group' })
  expect(await colleague.api.activities.listRemovedParts(place)).toEqual([])
  await expect(colleague.api.activities.restorePart({ ...place, partId })).rejects.toMatchObject({ status: 403 })
  await expect(stranger.api.activities.listRemovedParts(place)).rejects.toMatchObject({ status: 404 })
  await expect(stranger.api.activities.restorePart({ ...place, partId })).rejects.toMatchObject({ status: 404 })
  world.now = Temporal.Instant.from('2027-04-15T09:00:00Z')
  expect(await seat.api.activities.listRemovedParts(place)).toEqual([])
  await expect(seat.api.activities.restorePart({ ...place, partId })).rejects.toMatchObject({ status: 410 })
})
