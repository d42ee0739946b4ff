import { childNamed, childrenNamed, elementsOf, textOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** What a row says of a part: its name, an address where it is one, and its codes and figures. */
export interface PartWords {
  readonly title: string
  readonly url: string | undefined
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** In the reader's language where the part speaks it, else as it speaks first. */
export function describePart(element: XmlElement, language: string): PartWords {
  const narrative = (of: XmlElement | undefined) => {
    const all = of ? childrenNamed(of, 'narrative') : []
    return textOf(all.find(({ attributes }) => attributes['xml:lang'] === language) ?? all[0]).trim()
  }
  const named = ['title', 'name', 'organisation', 'person-name'].map((name) => narrative(childNamed(element, name)))
  const value = childNamed(element, 'value')
  const amount = value ? `${textOf(value).trim()} ${value.attributes.currency ?? ''}`.trim() : ''
  const own = narrative(element)
  const { url } = element.attributes
  const title = [own, ...named, amount, url, ...codesOf(element)].find((one) => one !== undefined && one !== '')
  return {
    title: title ?? element.name,
    // Only addresses that a browser may open: whoever publishes writes what they like.
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
    facts: factsOf(element).filter((fact) => fact.value !== '' && fact.value !== title),
  }
}

const codesOf = ({ attributes }: XmlElement) => [attributes.ref, attributes.code, attributes['iso-date'], attributes.name]

/** Attributes of the part, and of the simple elements within it. */
function factsOf(element: XmlElement): { name: string; value: string }[] {
  const own = Object.entries(element.attributes).map(([name, value]) => ({ name, value }))
  const within = elementsOf(element)
    .filter((child) => elementsOf(child).length === 0 && child.name !== 'narrative')
    .map((child) => ({
      name: child.name,
      value: [textOf(child).trim(), ...Object.values(child.attributes)].filter(Boolean).join(' '),
    }))
  const point = textOf(childNamed(childNamed(element, 'point'), 'pos')).trim()
  return [...own, ...within, ...(point === '' ? [] : [{ name: 'pos', value: point }])].filter(({ name }) => name !== 'url')
}
