import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import { findMeasureCards, listMeasures } from '#src/core/measures/store.ts'
import { findPartnership } from '#src/core/partnerships/store.ts'
import { canonicalXml } from '#src/exchange/xml/canonical-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { listObjectivesById } from '#src/features/define/objectives/store.ts'
import type { Activity, Detail } from '#src/features/oversee/activities/model/detail.ts'
import { factsOf } from '#src/features/oversee/activities/model/differences.ts'
import {
  renderActivity,
  type TellingRecords,
  type ToldDetail,
  tellDetails,
  wholeElement,
} from '#src/features/oversee/activities/model/render.ts'
import type { HeldFrequency } from '#src/features/oversee/activities/model/rhythms.ts'
import type { SeriesFacts } from '#src/features/oversee/activities/model/series.ts'
import { type HeldSeries, listActivityDetails, listHeldSeries } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'

export interface ToldActivity {
  readonly activity: Activity
  readonly details: readonly Detail[]
  readonly held: readonly HeldSeries[]
  /** How often the measures are counted that hold its figures. */
  readonly frequencies: readonly HeldFrequency[]
  readonly told: readonly ToldDetail[]
  readonly element: XmlElement
  /** Whether something was changed in the product since its file was brought in. */
  readonly isChanged: boolean
}

export const digestOf = (element: XmlElement) => sha256(canonicalXml(element))

/** An activity as the records say it now: what is exported, shown and compared. The act has entered its space. */
export async function tellActivity(act: Act, activity: Activity): Promise<ToldActivity> {
  const details = await listActivityDetails(act.db, activity.spaceId, activity.id)
  const held = await listHeldSeries(act.db, activity.spaceId, activity.id)
  const records = await readRecords(act, activity, { details, held })
  const frequencies = held.flatMap(({ partId, key }) => {
    const frequency = records.measures.get(partId)?.get(key)?.frequency
    return frequency ? [{ partId, key, frequency }] : []
  })
  const told = tellDetails(activity, details, records)
  const element = renderActivity(activity, told)
  const whole = { activity, details, held, frequencies, told }
  if (digestOf(element) === activity.digest) return { ...whole, element, isChanged: false }
  const attributes = { ...activity.attributes, 'last-updated-datetime': act.now.round('second').toString() }
  return { ...whole, element: { ...element, attributes }, isChanged: true }
}

/** The parts of an activity as a page shows them, each with the records that tell it. */
export async function describeActivity(act: Act, activity: Activity) {
  const { details, held, told, isChanged } = await tellActivity(act, activity)
  const ids = held.map(({ measureId }) => measureId)
  const names = new Map((await findMeasureCards(act.db, activity.spaceId, ids)).map((one) => [one.id, one.title]))
  const measuresOf = (partId: string) =>
    held.flatMap(({ partId: of, measureId: id }) => (of === partId && names.has(id) ? [{ id, name: names.get(id) ?? '' }] : []))
  const objectives = new Map(details.map(({ id, objectiveId }) => [id, objectiveId]))
  const parts = told.map((one) => ({
    id: one.id ?? null,
    kind: one.kind,
    element: wholeElement(one),
    objectiveId: objectives.get(one.id ?? '') ?? null,
    measures: one.indicators.flatMap(({ id }) => measuresOf(id)),
  }))
  return { parts, isChanged }
}

type Parts = Pick<ToldActivity, 'details' | 'held'>

async function readRecords(act: Act, activity: Activity, { details, held }: Parts): Promise<TellingRecords> {
  const { spaceId } = activity
  const partnership = found(await findPartnership(act.db, spaceId))
  const ids = details.flatMap(({ objectiveId }) => objectiveId ?? [])
  const objectives = await listObjectivesById(act.db, spaceId, ids)
  const facts = new Map(held.length === 0 ? [] : (await listMeasures(act.db, spaceId)).map((one) => [one.id, factsOf(one)]))
  const measures = new Map<string, Map<string, SeriesFacts>>()
  for (const { partId, key, measureId } of held) {
    const one = facts.get(measureId)
    if (!one) continue
    const ofPart = measures.get(partId) ?? new Map<string, SeriesFacts>()
    measures.set(partId, ofPart.set(key, one))
  }
  return { charter: partnership, objectives: new Map(objectives.map((one) => [one.id, one])), measures, today: todayOf(act) }
}
