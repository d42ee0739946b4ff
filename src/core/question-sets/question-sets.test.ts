import { afterAll, beforeAll, expect, test } from 'vitest'
import { howWeWork } from '../../../tests/support/rounds.ts'
import { createWorld, type TestSeat, type World } from '../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
})
afterAll(() => world.stop())

const asking = (pace: string) => ({
  ...howWeWork,
  questions: howWeWork.questions.map((one) => (one.key === 'pace' ? { ...one, text: { en: pace } } : one)),
})

test('a version follows the one that was read, and is refused where another was written meanwhile', async () => {
  const audience = { kind: 'all-parties' as const }
  const { id } = await nordwind.api.questionSets.make({
    spaceId,
    name: 'Working together',
    purpose: '',
    audience,
    content: howWeWork,
  })
  const write = (by: TestSeat, pace: string, version: number) =>
    by.api.questionSets.write({ spaceId, id, content: asking(pace), reason: 'Clearer words', version })
  expect(await write(kaito, 'We decide soon enough', 1)).toEqual({ version: 2 })
  await expect(write(nordwind, 'We decide quickly', 1)).rejects.toMatchObject({ status: 409, reason: 'changed-meanwhile' })
  expect(await write(nordwind, 'We decide quickly', 2)).toEqual({ version: 3 })
})
