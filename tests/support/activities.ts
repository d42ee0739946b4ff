import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { readActivities } from '#src/exchange/iati/read-activities.ts'
import { canonicalXml } from '#src/exchange/xml/canonical-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import type { TestSeat } from './world.ts'

export const example = readFileSync('src/exchange/iati/schema/activity-standard-example-2.03.xml', 'utf8')

let count = 0
/** The example under an identifier of its own. */
export const fresh = () => example.replace('AA-AAA-123456789-ABC123', `AA-AAA-123456789-${++count}`)
export const upload = (text: string, name = 'activities.xml') => ({
  query: { name },
  body: new Blob([text], { type: 'application/octet-stream' }),
})

export async function bring(seat: TestSeat, text: string) {
  const answer = await seat.api.activities.import(upload(text))
  const [first] = answer.outcomes
  return { answer, spaceId: first?.spaceId ?? '', id: first?.id ?? '' }
}

export const exported = async (seat: TestSeat, place: { spaceId: string; id: string }) =>
  (await seat.api.activities.export(place)).text()

/** A document in canonical form, its siblings sorted. */
export function canonical(text: string): string {
  let root: XmlElement | undefined
  const content: XmlElement[] = []
  const reading = readActivities({
    now: '2999-01-01T00:00:00Z',
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
