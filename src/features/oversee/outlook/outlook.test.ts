import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../tests/support/world.ts'
import { isMet } from './model.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
})
afterAll(() => world.stop())

test('tells each seat what is missing, what is late and what is due next, as far as it sees', async () => {
  const nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  const kaito = await world.addOrganisation({ shortName: 'Kaito' })
  const spaceId = await world.addPartnership([nordwind, kaito])
  await nordwind.api.partnerships.moveStage({ spaceId, stage: 'agreement' })
  const objective = await nordwind.api.objectives.propose({
    spaceId,
    title: 'Half the cost of a stored hour',
    kind: 'cost-saving',
    audience: { kind: 'all-parties' },
  })
  await nordwind.api.objectives.propose({ spaceId, title: 'Ours', kind: 'risk', audience: { kind: 'organisation' } })
  const promise = async (title: string, day: string) => {
    const sides = { owedBy: nordwind.organisationId, owedTo: [kaito.organisationId] }
    const { id } = await nordwind.api.commitments.propose({ spaceId, title, ...sides, due: { kind: 'day', day } })
    await kaito.api.commitments.accept({ spaceId, id })
    return id
  }
  await promise('Share the data', '2027-03-03')
  const later = await promise('Name a successor', '2027-03-12')

  const before = await kaito.api.outlook.get({ spaceId })
  expect(before).toMatchObject({ place: 3, count: 7, next: { key: 'launch' }, health: 'sound' })
  expect(before.nextDate).toMatchObject({ kind: 'commitment', title: 'Share the data', day: '2027-03-03' })
  const missing = before.steps.filter((step) => !isMet(step)).map(({ key }) => key)
  expect(missing).toEqual(expect.arrayContaining(['purpose', 'objectives', 'vision', 'term']))
  // What one side keeps to itself waits for nobody's consent.
  const objectives = async (api: typeof nordwind.api) =>
    (await api.outlook.get({ spaceId })).steps.find(({ key }) => key === 'objectives')
  expect(await objectives(nordwind.api)).toEqual({ key: 'objectives', have: 0, of: 1 })

  const { openConsentId } = await nordwind.api.objectives.askAgreement({ spaceId, id: objective.id, reason: '' })
  await kaito.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: true })
  expect(await objectives(kaito.api)).toEqual({ key: 'objectives', have: 1, of: 1 })

  world.now = Temporal.Instant.from('2027-03-08T09:00:00Z')
  const after = await nordwind.api.outlook.get({ spaceId })
  expect(after).toMatchObject({ health: 'care', figures: { late: 1, open: 2 }, nextDate: { id: later } })
})

test('who only administers is not told', async () => {
  const nordwind = await world.addOrganisation()
  const kaito = await world.addOrganisation()
  const spaceId = await world.addPartnership([nordwind, kaito])
  const administrator = await world.addSeat(kaito, { administrator: true })
  await expect(administrator.api.outlook.get({ spaceId })).rejects.toMatchObject({ status: 403 })
})
