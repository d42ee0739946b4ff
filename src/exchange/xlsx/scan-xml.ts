/** What a part of a workbook is made of, in order. Names come without their prefix. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      readonly isEmpty: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** The part cannot be read, or holds what no workbook needs and attackers like: a document type with entities of its own. */
export class XmlProblem extends Error {}

const tag = /<(\/?)([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
const skipped = /<\?.*?\?>|<!--.*?-->/sy
const characters = /<!\[CDATA\[(.*?)\]\]>/sy

/** Reads well-formed XML of the kind that workbooks hold. It checks no grammar; whatever it cannot read it refuses. */
export function* scanXml(xml: string): Generator<XmlToken> {
  let at = xml.startsWith('\uFEFF') ? 1 : 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const until = next < 0 ? xml.length : next
    if (until > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, until)) }
    if (next < 0) return
    const read = readMarkup(xml, next)
    if (read.token) yield read.token
    at = read.end
  }
}

function readMarkup(xml: string, at: number): { token: XmlToken | undefined; end: number } {
  const found = match(tag, xml, at)
  if (found) {
    const [, closing, name = '', attributes = '', empty] = found
    const local = name.slice(name.indexOf(':') + 1)
    if (closing) return { token: { kind: 'close', name: local }, end: tag.lastIndex }
    return {
      token: { kind: 'open', name: local, attributes: readAttributes(attributes), isEmpty: empty === '/' },
      end: tag.lastIndex,
    }
  }
  if (match(skipped, xml, at)) return { token: undefined, end: skipped.lastIndex }
  const data = match(characters, xml, at)
  if (data) return { token: { kind: 'text', text: data[1] ?? '' }, end: characters.lastIndex }
  throw new XmlProblem('not well-formed')
}

function match(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(xml)
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name.slice(name.indexOf(':') + 1)] = decodeEntities(double ?? single ?? '')
  return attributes
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (_whole, name: string) => decodeEntity(name))
    : text

function decodeEntity(name: string): string {
  const known = named[name]
  if (known !== undefined) return known
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : Number.NaN
  if (!(code > 0 && code <= 0x10ffff)) throw new XmlProblem(`unknown entity ${name}`)
  return String.fromCodePoint(code)
}
