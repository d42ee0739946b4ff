import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readActivities } from '#src/exchange/iati/read-activities.ts'
import { canonicalXml } from '#src/exchange/xml/canonical-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { childNamed, textOf } from '#src/exchange/xml/xml-element.ts'
import type { Detail } from '#src/features/oversee/activities/model/detail.ts'
import { listDetails, planActivity } from '#src/features/oversee/activities/model/plan.ts'
import { renderActivity, type TellingRecords, tellDetails } from '#src/features/oversee/activities/model/render.ts'
import type { PlannedSeries, SeriesFacts } from '#src/features/oversee/activities/model/series.ts'

const example = 'src/exchange/iati/schema/activity-standard-example-2.03.xml'

function readFile(path: string): XmlElement[] {
  const found: XmlElement[] = []
  const reading = readActivities({ now: '2026-01-01T00:00:00Z', take: (one) => found.push(one) })
  reading.write(readFileSync(path, 'utf8'))
  reading.finish()
  return found
}

function split(activity: XmlElement) {
  const plan = planActivity(activity.attributes, listDetails(activity), { ofDetail: () => undefined, ofMovements: new Map() })
  const idOf = (key: string, parent: string | null) => `${parent ?? ''} ${key}`
  const details = plan.details.map(
    (one): Detail => ({
      id: idOf(one.key, one.parentKey),
      parentId: one.parentKey === null ? null : idOf(one.parentKey, null),
      kind: one.kind,
      position: one.position,
      key: one.key,
      data: one.data,
      field: one.field,
      objectiveId: one.objective ? idOf(one.key, one.parentKey) : null,
    }),
  )
  const factsOf = (series: readonly PlannedSeries[]) =>
    new Map(series.map(({ key, definition, values }): [string, SeriesFacts] => [key, { ...definition, values }]))
  const records: TellingRecords = {
    charter: plan.charter,
    objectives: new Map(plan.details.flatMap((one) => (one.objective ? [[idOf(one.key, one.parentKey), one.objective]] : []))),
    measures: new Map([
      ['activity', factsOf(plan.movements)],
      ...plan.details.map((one): [string, Map<string, SeriesFacts>] => [idOf(one.key, one.parentKey), factsOf(one.series)]),
    ]),
    today: '2026-01-01',
  }
  return { plan, details, records }
}

function join(activity: XmlElement, { details, records }: Pick<ReturnType<typeof split>, 'details' | 'records'>) {
  const identifier = textOf(childNamed(activity, 'iati-identifier'))
  return renderActivity(
    { identifier, attributes: activity.attributes },
    tellDetails({ id: 'activity', attributes: activity.attributes }, details, records),
  )
}

describe('an activity divided among records and told again', () => {
  it('says the same', () => {
    const activities = readFile(example)
    expect(activities.length).toBeGreaterThan(0)
    for (const activity of activities) {
      const parts = split(activity)
      expect(canonicalXml(join(activity, parts))).toBe(canonicalXml(activity))
    }
  })
})
