import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readActivities } from '#src/exchange/iati/read-activities.ts'
import { canonicalXml } from '#src/exchange/xml/canonical-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

const example = readFileSync('src/exchange/iati/schema/activity-standard-example-2.03.xml', 'utf8')

let world: World
let count = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

/** The example under an identifier of its own. */
const fresh = () => example.replace('AA-AAA-123456789-ABC123', `AA-AAA-123456789-${++count}`)
const upload = (text: string, name = 'activities.xml') => ({
  query: { name },
  body: new Blob([text], { type: 'application/octet-stream' }),
})

async function bring(seat: TestSeat, text: string) {
  const answer = await seat.api.activities.import(upload(text))
  const [first] = answer.outcomes
  return { answer, spaceId: first?.spaceId ?? '', id: first?.id ?? '' }
}

const exported = async (seat: TestSeat, place: { spaceId: string; id: string }) =>
  (await seat.api.activities.export(place)).text()

/** A document in canonical form, its siblings sorted. */
function canonical(text: string): string {
  let root: XmlElement | undefined
  const content: XmlElement[] = []
  const reading = readActivities({
    now: '2026-01-01T00:00:00Z',
    take: (activity, { attributes }) => {
      root = { name: 'iati-activities', attributes, content, line: 0 }
      content.push(activity)
    },
  })
  reading.write(text)
  const { problems } = reading.finish()
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
  return canonicalXml(root!)
}

describe('an activity file', () => {
  it('becomes partnerships, and is written again as it came', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const { answer, ...place } = await bring(seat, text)
    expect(answer).toMatchObject({ version: '2.03', created: 1, updated: 0, unchanged: 0 })
    expect(canonical(await exported(seat, place))).toBe(canonical(text))
  })
})
