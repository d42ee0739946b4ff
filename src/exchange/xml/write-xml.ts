import { isElement, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** An element as text, indented where that changes nothing that is said. */
export function writeXml(element: XmlElement, indent = ''): string {
  const start = `${indent}<${element.name}${writeAttributes(element.attributes)}`
  if (element.content.length === 0) return `${start}/>\n`
  const end = `</${element.name}>\n`
  if (element.content.every(isElement))
    return `${start}>\n${element.content.map((child) => writeXml(child, `${indent}  `)).join('')}${indent}${end}`
  return `${start}>${element.content.map((part) => (isElement(part) ? writeXml(part).trimEnd() : escapeText(part))).join('')}${end}`
}

export const writeAttributes = (attributes: XmlElement['attributes']) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')

/** As Canonical XML writes texts. */
export const escapeText = (text: string) => text.replace(/[&<>\r]/g, (sign) => textEscapes[sign] ?? sign)
export const escapeAttribute = (text: string) => text.replace(/[&<"\t\n\r]/g, (sign) => attributeEscapes[sign] ?? sign)

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' }
const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}
