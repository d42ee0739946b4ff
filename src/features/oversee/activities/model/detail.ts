import { schemaType } from '#src/exchange/iati/check-schema.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'

/**
 * A part of an activity as it is kept. Null stands where a record of the product holds what is said: the partnership its title, an
 * objective its wording, a measure its figures. There is no second copy of it, so what is changed there is changed here.
 */
export interface DetailData {
  readonly name: string
  readonly attributes: Record<string, string | null>
  readonly content: (DetailData | string | null)[]
  readonly foreign?: true
}

/** Which word of the partnership itself a part tells. */
const charterFields = ['name', 'purpose', 'startsOn', 'endsOn', 'stage'] as const
export type CharterField = (typeof charterFields)[number]

export interface Detail {
  readonly id: string
  /** Indicators hang on their result. */
  readonly parentId: string | null
  readonly kind: string
  readonly position: number
  /** What it is known by when its file comes again. */
  readonly key: string
  readonly data: DetailData
  readonly field: CharterField | null
  /** The objective that tells it. */
  readonly objectiveId: string | null
}

export interface Activity {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly identifier: string
  readonly attributes: Readonly<Record<string, string>>
  /** What the file said of itself. */
  readonly fileAttributes: Readonly<Record<string, string>>
  /** The name of the file that it last came with. */
  readonly file: string
  readonly importedFor: string
  readonly importedBy: string
  readonly importedAt: string
  /** The fingerprint of what the file said; another one says that something has been changed since. */
  readonly digest: string
}

export const dataOf = ({ name, attributes, content, foreign }: XmlElement): DetailData => ({
  name,
  attributes: { ...attributes },
  content: content.map((part) => (typeof part === 'string' ? part : dataOf(part))),
  ...(foreign ? { foreign } : {}),
})

/** As an element that can be written; what nobody tells is left out. */
export const elementOf = ({ name, attributes, content, foreign }: DetailData): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
  content: content.flatMap((part) => (part === null ? [] : [typeof part === 'string' ? part : elementOf(part)])),
  line: 0,
  ...(foreign ? { foreign } : {}),
})

export const isData = (part: DetailData | string | null | undefined): part is DetailData =>
  typeof part === 'object' && part !== null

export const parts = (of: DetailData, name: string): DetailData[] =>
  of.content.filter(isData).filter((one) => one.name === name && !one.foreign)

export const part = (of: DetailData | undefined, name: string): DetailData | undefined => of && parts(of, name)[0]

/** The text in the activity's own language, else the first. */
export function mainNarrative(of: DetailData | undefined, language: string): DetailData | undefined {
  const all = of ? parts(of, 'narrative') : []
  return all.find(({ attributes }) => (attributes['xml:lang'] ?? language) === language) ?? all[0]
}

export const newData = (
  name: string,
  attributes: DetailData['attributes'] = {},
  content: DetailData['content'] = [],
): DetailData => ({
  name,
  attributes,
  content,
})

/** Puts a part where the schema wants it among the others. */
export function insertPart(into: DetailData, way: readonly string[], added: DetailData): void {
  const order = schemaType(way)?.content.map(({ name }) => name) ?? []
  const rank = ({ name, foreign }: DetailData) => (foreign ? order.length : order.indexOf(name))
  const place = into.content.findIndex((one) => isData(one) && rank(one) > rank(added))
  into.content.splice(place === -1 ? into.content.length : place, 0, added)
}

export function removePart(from: DetailData, removed: DetailData): void {
  const place = from.content.indexOf(removed)
  if (place !== -1) from.content.splice(place, 1)
}
