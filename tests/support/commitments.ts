import { expect } from 'vitest'
import type { TestSeat, World } from './world.ts'

export const monday = Temporal.Instant.from('2027-03-01T09:00:00Z')

export async function twoParties(world: World) {
  world.now = monday
  const [nordwind, kaito, stranger] = [
    await world.addOrganisation(),
    await world.addOrganisation(),
    await world.addOrganisation(),
  ]
  const spaceId = await world.addPartnership([nordwind, kaito])
  return { nordwind, kaito, stranger, spaceId }
}

export const offer = (by: TestSeat, to: TestSeat, spaceId: string, more: object = {}) =>
  by.api.commitments.propose({
    spaceId,
    title: 'Deliver the data',
    owedBy: by.organisationId,
    owedTo: [to.organisationId],
    due: { kind: 'day', day: '2027-03-12' },
    ...more,
  })

export async function accepted(world: World, more: object = {}) {
  const parties = await twoParties(world)
  const { nordwind, kaito, spaceId } = parties
  const { id } = await offer(nordwind, kaito, spaceId, more)
  await kaito.api.commitments.accept({ spaceId, id })
  return { ...parties, id }
}

export const refused = (status: number, reason?: string) => expect.objectContaining({ status, ...(reason ? { reason } : {}) })
