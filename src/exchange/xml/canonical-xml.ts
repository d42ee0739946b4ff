import { escapeAttribute, escapeText } from '#src/exchange/xml/write-xml.ts'
import { isElement, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/**
 * Canonical XML (C14N 1.0, without comments) of an element whose siblings were sorted by their own canonical text: two documents
 * that say the same in another order of siblings and attributes, with another layout, have the same text.
 */
export function canonicalXml({ name, attributes, content }: XmlElement): string {
  const written = Object.entries(attributes)
    .sort(([one], [other]) => (rank(one) < rank(other) ? -1 : 1))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  const inner = content.some(isElement)
    ? content.map((part) => (isElement(part) ? canonicalXml(part) : escapeText(part))).sort()
    : content.map((part) => escapeText(String(part)))
  return `<${name}${written.join('')}>${inner.join('')}</${name}>`
}

/** Declarations of namespaces stand first, then names by their code points. */
const rank = (name: string) => (name === 'xmlns' || name.startsWith('xmlns:') ? `\u0000${name}` : name)
