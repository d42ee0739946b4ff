import { childrenNamed, elementsOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'
import { type CharterField, type DetailData, dataOf, isData } from '#src/features/oversee/activities/model/detail.ts'
import { takeIndicator } from '#src/features/oversee/activities/model/indicators.ts'
import { createKeys } from '#src/features/oversee/activities/model/keys.ts'
import { movementKinds, takeMovements } from '#src/features/oversee/activities/model/movements.ts'
import type { PlannedSeries } from '#src/features/oversee/activities/model/series.ts'
import {
  type CharterWords,
  charterParts,
  type ObjectiveWords,
  takeCharter,
  takeObjective,
} from '#src/features/oversee/activities/model/wordings.ts'
import type { Frequency } from '#src/kit/period.ts'

/** A part of an activity as its file tells it, with what it is known by. */
export interface ListedDetail {
  readonly key: string
  /** The key of the result that an indicator hangs on. */
  readonly parentKey: string | null
  readonly kind: string
  readonly position: number
  readonly element: XmlElement
}

/** The parts in their order; indicators stand on their own beside their result. */
export function listDetails(activity: XmlElement): ListedDetail[] {
  const keyOf = createKeys()
  return elementsOf(activity)
    .filter(({ name, foreign }) => name !== 'iati-identifier' || foreign)
    .flatMap((element, position) => {
      const key = keyOf(element)
      const listed = { key, parentKey: null, kind: element.name, position, element }
      if (element.name !== 'result' || element.foreign) return [listed]
      const keyWithin = createKeys()
      const indicators = childrenNamed(element, 'indicator').map((indicator, place) => ({
        key: keyWithin(indicator),
        parentKey: key,
        kind: 'indicator',
        position: place,
        element: indicator,
      }))
      return [{ ...listed, element: withoutIndicators(element) }, ...indicators]
    })
}

const withoutIndicators = (result: XmlElement): XmlElement => ({
  ...result,
  content: result.content.filter((part) => typeof part === 'string' || part.name !== 'indicator' || part.foreign === true),
})

/** How often the measures that hold a part already are counted. */
export interface Rhythms {
  readonly ofDetail: (detail: ListedDetail) => Frequency | undefined
  readonly ofMovements: ReadonlyMap<string, Frequency>
}

export interface PlannedDetail extends Omit<ListedDetail, 'element'> {
  readonly data: DetailData
  readonly field: CharterField | null
  readonly objective: ObjectiveWords | null
  readonly series: readonly PlannedSeries[]
}

export interface ActivityPlan {
  readonly charter: CharterWords
  readonly details: readonly PlannedDetail[]
  readonly movements: readonly PlannedSeries[]
}

/** Divides an activity among the records of the product. */
export function planActivity(
  attributes: Readonly<Record<string, string>>,
  listed: readonly ListedDetail[],
  rhythms: Rhythms,
): ActivityPlan {
  const language = attributes['xml:lang'] ?? ''
  const pairs = listed.map((one) => ({ one, data: dataOf(one.element) }))
  const top = pairs.filter(({ one }) => one.parentKey === null).map(({ data }) => data)
  const own = top.filter(({ foreign }) => !foreign)
  const chosen = charterParts(own)
  const fields = new Map([...chosen].map(([field, data]) => [data, field]))
  const charter = takeCharter(chosen, language)
  const since = charter.startsOn ?? charter.endsOn ?? '2000-01-01'
  const movements = takeMovements(own.filter(isMovement), {
    currency: attributes['default-currency'] ?? '',
    given: rhythms.ofMovements,
  })
  let indicators = 0
  const details = pairs.map(({ one, data }): PlannedDetail => {
    const { element: _element, ...place } = one
    const objective = isObjective(data) ? takeObjective(data, language) : null
    if (one.kind === 'indicator') indicators += 1
    const taking = { language, measureKey: `indicator-${indicators}`, given: rhythms.ofDetail(one), since }
    const series = one.kind === 'indicator' ? takeIndicator(data, taking) : []
    return { ...place, data, field: fields.get(data) ?? null, objective, series }
  })
  return { charter, details, movements }
}

export const isMovement = ({ name, foreign }: DetailData) => !foreign && (movementKinds as readonly string[]).includes(name)

/** Results, and what the description of the objectives says. */
export const isObjective = (data: DetailData) =>
  isData(data) && !data.foreign && (data.name === 'result' || (data.name === 'description' && data.attributes.type === '2'))
