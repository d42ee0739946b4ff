import { dayOf } from '#src/exchange/iati/rules/rule.ts'
import { childNamed, childrenNamed, textOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'

type KeyOf = (element: XmlElement) => readonly (string | undefined)[]

const name = (element: XmlElement | undefined) =>
  element ? textOf(childNamed(element, 'narrative')).trim().slice(0, 200) : undefined
const attributes =
  (...names: readonly string[]): KeyOf =>
  (element) =>
    names.map((one) => element.attributes[one]?.trim())
const organisation = (element: XmlElement | undefined) => element?.attributes.ref?.trim() || name(element)
const span = (element: XmlElement) => [
  dayOf(childNamed(element, 'period-start')?.attributes['iso-date']),
  dayOf(childNamed(element, 'period-end')?.attributes['iso-date']),
]
const currency = (element: XmlElement) => childNamed(element, 'value')?.attributes.currency

/** What each part of an activity is known by, so that it is found again when its file comes again. Where nothing is said, its place counts. */
const naturalKeys: Readonly<Record<string, KeyOf>> = {
  'participating-org': (one) => [organisation(one), one.attributes.role],
  'other-identifier': attributes('ref', 'type'),
  description: attributes('type'),
  'activity-date': attributes('type'),
  'contact-info': (one) => [one.attributes.type, textOf(childNamed(one, 'email')).trim()],
  'recipient-country': attributes('code'),
  'recipient-region': attributes('vocabulary', 'code'),
  location: (one) => [one.attributes.ref, childNamed(one, 'location-id')?.attributes.code ?? name(childNamed(one, 'name'))],
  sector: attributes('vocabulary', 'code'),
  tag: attributes('vocabulary', 'code'),
  'humanitarian-scope': attributes('type', 'vocabulary', 'code'),
  'policy-marker': attributes('vocabulary', 'code'),
  'default-aid-type': attributes('vocabulary', 'code'),
  budget: (one) => [one.attributes.type, one.attributes.status, ...span(one), currency(one)],
  'planned-disbursement': (one) => [
    ...[one.attributes.type, ...span(one), currency(one)],
    ...[organisation(childNamed(one, 'provider-org')), organisation(childNamed(one, 'receiver-org'))],
  ],
  transaction: (one) => [
    one.attributes.ref?.trim(),
    childNamed(one, 'transaction-type')?.attributes.code,
    dayOf(childNamed(one, 'transaction-date')?.attributes['iso-date']),
    currency(one),
    organisation(childNamed(one, 'provider-org')),
    organisation(childNamed(one, 'receiver-org')),
  ],
  'document-link': attributes('url'),
  'related-activity': attributes('ref', 'type'),
  'legacy-data': attributes('name'),
  result: (one) => [one.attributes.type, references(one), name(childNamed(one, 'title'))],
  indicator: (one) => [references(one), name(childNamed(one, 'title'))],
}

const references = (element: XmlElement) =>
  childrenNamed(element, 'reference')
    .map((one) => `${one.attributes.vocabulary}=${one.attributes.code}`)
    .join(' ')

/** Keys of siblings, each once: parts that say the same are told apart by their order. */
export function createKeys(): (element: XmlElement) => string {
  const seen = new Map<string, number>()
  return (element) => {
    const said = (naturalKeys[element.name]?.(element) ?? []).map((one) => one ?? '')
    const key = [element.name, ...said].join('|').slice(0, 500)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
}
