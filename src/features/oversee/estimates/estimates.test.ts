import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAllies } from '../../../../tests/support/allies.ts'
import type { TestSeat, World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let spaceId: string
beforeAll(async () => {
  ;({ world, nordwind, kaito, spaceId } = await createAllies())
})
afterAll(() => world.stop())

const read = async ({ api }: TestSeat) => (await api.estimates.get({ spaceId })).estimate

it('an estimate is written, changed and taken back by whoever speaks for the party, and seen by no other party', async () => {
  await nordwind.api.estimates.write({ spaceId, amount: '100', currency: 'EUR' })
  await nordwind.api.estimates.write({ spaceId, amount: '2500000.75', currency: 'JPY', basis: 'Licences and two people' })
  expect(await read(nordwind)).toMatchObject({ amount: '2500000.75', currency: 'JPY', basis: 'Licences and two people' })
  expect(await read(kaito)).toBeNull()
  await kaito.api.estimates.write({ spaceId, amount: '7', currency: 'USD' })
  expect(await read(nordwind)).toMatchObject({ amount: '2500000.75' })
  await nordwind.api.estimates.remove({ spaceId })
  expect(await read(nordwind)).toBeNull()
  expect(await read(kaito)).toMatchObject({ amount: '7' })
  await expect(nordwind.api.estimates.remove({ spaceId })).rejects.toMatchObject({ status: 404 })
})

it('nothing below zero and no word for a currency is taken, and a member of a working group only reads it', async () => {
  const member = await world.addSeat(nordwind)
  await nordwind.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
  await nordwind.api.estimates.write({ spaceId, amount: '10', currency: 'EUR' })
  expect(await member.api.estimates.get({ spaceId })).toMatchObject({ estimate: { amount: '10' }, writable: false })
  await expect(member.api.estimates.write({ spaceId, amount: '11', currency: 'EUR' })).rejects.toMatchObject({ status: 403 })
  for (const wrong of [{ amount: '-1' }, { amount: 'much' }, { currency: 'euro' }])
    await expect(nordwind.api.estimates.write({ spaceId, amount: '1', currency: 'EUR', ...wrong })).rejects.toMatchObject({
      status: 400,
    })
})

it('an estimate that was taken back comes back within 30 days, by whoever speaks for the party', async () => {
  world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
  const colleague = await world.addSeat(nordwind)
  await nordwind.api.participants.name({ spaceId, seatId: colleague.seatId, role: 'working-group' })
  const removed = async ({ api }: TestSeat) => (await api.estimates.get({ spaceId })).removed
  await nordwind.api.estimates.write({ spaceId, amount: '12.5', currency: 'EUR', basis: 'Two people' })
  await nordwind.api.estimates.remove({ spaceId })
  expect(await removed(nordwind)).toMatchObject({ amount: '12.5', currency: 'EUR', basis: 'Two people' })
  expect([await removed(colleague), await removed(kaito)]).toEqual([null, null])
  await expect(colleague.api.estimates.restore({ spaceId })).rejects.toMatchObject({ status: 403 })
  await expect(kaito.api.estimates.restore({ spaceId })).rejects.toMatchObject({ status: 404 })
  await nordwind.api.estimates.restore({ spaceId })
  expect(await read(nordwind)).toMatchObject({ amount: '12.5', currency: 'EUR', basis: 'Two people' })
  await expect(nordwind.api.estimates.restore({ spaceId })).rejects.toMatchObject({ status: 404 })
  await nordwind.api.estimates.remove({ spaceId })
  world.now = Temporal.Instant.from('2027-04-15T09:00:00Z')
  expect(await removed(nordwind)).toBeNull()
  await expect(nordwind.api.estimates.restore({ spaceId })).rejects.toMatchObject({ status: 410 })
})
