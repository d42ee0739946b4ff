import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Act, callerFor, enterSeat, inTransaction, programVisit } from '#src/core/acting/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import { insertHeldSeries, listHeldSeries } from '#src/features/oversee/activities/store.ts'
import { newId } from '#src/platform/database/new-id.ts'
import { bring, fresh } from '../../../../tests/support/activities.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

// A statement takes 65,535 parameters at most: of each kind of row there are more here than fit into one.
let world: World
let seat: TestSeat
let place: { spaceId: string; id: string }
beforeAll(async () => {
  world = await createWorld()
  seat = await world.addOrganisation()
  place = await bring(seat, fresh())
})
afterAll(() => world.stop())

const inside = <T>(work: (act: Act) => Promise<T>) =>
  inTransaction(programVisit(world.server.services), callerFor(seat), { readOnly: false }, async (entering) =>
    work(await enterSeat(entering, callerFor(seat), place.spaceId)),
  )

const audienceOf = async () => (await seat.api.activities.list({ spaceId: place.spaceId }))[0]?.audienceId ?? ''

it('an activity may have eleven thousand figures', async () => {
  const audienceId = await audienceOf()
  const before = await inside(({ db }) => listHeldSeries(db, place.spaceId, place.id))
  const held = Array.from({ length: 11_000 }, (_one, index) => ({ partId: newId(), key: `${index}`, measureId: newId() }))
  await inside(({ db }) => insertHeldSeries(db, { ...place, audienceId }, held))
  const after = await inside(({ db }) => listHeldSeries(db, place.spaceId, place.id))
  expect(after).toHaveLength(before.length + held.length)
})

it('a change may record six thousand entries, and the chain holds', async () => {
  const { spaceId, id } = place
  const audienceId = await audienceOf()
  const chain = async () => (await seat.api.ledger.verify({ spaceId })).find(({ audience }) => audience === audienceId)
  const before = await chain()
  await inside(async (act) => {
    for (let number = 1; number <= 6000; number++)
      record(act, 'activity.changed', { audienceId, subject: { kind: 'activity', id }, payload: { number } })
  })
  expect(await chain()).toMatchObject({ entries: (before?.entries ?? 0) + 6000, findings: [] })
}, 120_000)
