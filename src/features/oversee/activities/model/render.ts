import { schemaType } from '#src/exchange/iati/check-schema.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import {
  type Activity,
  type CharterField,
  type Detail,
  type DetailData,
  elementOf,
  insertPart,
  newData,
} from '#src/features/oversee/activities/model/detail.ts'
import { tellIndicator } from '#src/features/oversee/activities/model/indicators.ts'
import { tellMovements } from '#src/features/oversee/activities/model/movements.ts'
import { isMovement, isObjective } from '#src/features/oversee/activities/model/plan.ts'
import type { SeriesFacts } from '#src/features/oversee/activities/model/series.ts'
import {
  type CharterWords,
  type ObjectiveWords,
  tellCharter,
  tellObjective,
} from '#src/features/oversee/activities/model/wordings.ts'

/** What the product's records say at present. */
export interface TellingRecords {
  readonly charter: CharterWords
  readonly objectives: ReadonlyMap<string, ObjectiveWords>
  /** By the part of the activity, and by series within; the activity's own money by the activity's id. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, SeriesFacts>>
  readonly today: string
}

export interface ToldDetail {
  /** Undefined for a part that only the records know so far. */
  readonly id: string | undefined
  readonly kind: string
  readonly data: DetailData
  readonly indicators: readonly { readonly id: string; readonly data: DetailData }[]
}

/** The parts of an activity in the order of the schema, filled with what the records say now. */
export function tellDetails(
  activity: Pick<Activity, 'id' | 'attributes'>,
  details: readonly Detail[],
  records: TellingRecords,
): ToldDetail[] {
  const language = activity.attributes['xml:lang'] ?? ''
  const own = details.map((detail) => ({ detail, data: copy(detail.data) }))
  const top = own.filter(({ detail }) => detail.parentId === null)
  const fields = new Map(
    top.flatMap(({ detail, data }): [CharterField, DetailData][] => (detail.field ? [[detail.field, data]] : [])),
  )
  for (const { detail, data } of own) {
    if (isObjective(data)) tellObjective(data, records.objectives.get(detail.objectiveId ?? ''), language)
    if (detail.kind === 'indicator') tellIndicator(data, records.measures.get(detail.id) ?? new Map(), language)
  }
  const charter = tellCharter(fields, records.charter, language)
  const facts = records.measures.get(activity.id) ?? new Map<string, SeriesFacts>()
  const money = tellMovements(top.map(({ data }) => data).filter(isMovement), {
    facts,
    given: new Map([...facts].map(([key, { frequency }]) => [key, frequency])),
    currency: activity.attributes['default-currency'] ?? '',
    today: records.today,
  })
  const kept = top
    .filter(({ data }) => !charter.gone.has(data) && !money.gone.has(data))
    .map(({ detail, data }) => ({ id: detail.id, kind: detail.kind, data, indicators: indicatorsOf(detail, own) }))
  const added = [...charter.added, ...money.added].map((data) => ({ id: undefined, kind: data.name, data, indicators: [] }))
  return [...kept, ...added].sort((one, other) => rank(one) - rank(other))
}

const order = schemaType(['iati-activity'])?.content.map(({ name }) => name) ?? []
const rank = ({ kind, data }: Pick<ToldDetail, 'kind' | 'data'>) => (data.foreign ? order.length : order.indexOf(kind))

const indicatorsOf = (result: Detail, own: readonly { readonly detail: Detail; readonly data: DetailData }[]) =>
  own.filter(({ detail }) => detail.parentId === result.id).map(({ detail, data }) => ({ id: detail.id, data }))

/** A part with what hangs on it, as it is written. */
export function wholeElement({ data, indicators }: Pick<ToldDetail, 'data' | 'indicators'>): XmlElement {
  const whole = copy(data)
  for (const { data: indicator } of indicators) insertPart(whole, ['iati-activity', 'result'], indicator)
  return elementOf(whole)
}

export function renderActivity(activity: Pick<Activity, 'identifier' | 'attributes'>, told: readonly ToldDetail[]): XmlElement {
  return {
    name: 'iati-activity',
    attributes: { ...activity.attributes },
    content: [elementOf(newData('iati-identifier', {}, [activity.identifier])), ...told.map(wholeElement)],
    line: 0,
  }
}

const copy = ({ name, attributes, content, foreign }: DetailData): DetailData => ({
  name,
  attributes: { ...attributes },
  content: content.map((one) => (one !== null && typeof one === 'object' ? copy(one) : one)),
  ...(foreign ? { foreign } : {}),
})
