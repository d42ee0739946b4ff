import { type SaxesAttributeNS, SaxesParser, type SaxesStartTagNS, type SaxesTagNS } from 'saxes'
import { isElement, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** Why reading stopped; nothing after it is known. */
export interface XmlFault {
  readonly line: number
  readonly code: 'not-well-formed' | 'doctype' | 'too-long' | 'too-deep' | 'element-too-large'
  readonly values: Readonly<Record<string, string | number>>
}

export interface XmlLimits {
  /** Characters of one text, attribute, comment or declaration. */
  readonly longestPart: number
  readonly deepest: number
  /** Characters of one whole element below the root, which is held at once. */
  readonly largestElement: number
  /** Elements within it: small ones take more memory than their text. */
  readonly mostElements: number
}

export interface XmlSink {
  root(element: XmlElement): void
  /** An element directly below the root, whole; it is forgotten afterwards. */
  element(element: XmlElement): void
}

export interface XmlReader {
  /** The next characters of the document. After a fault they are ignored. */
  write(chunk: string): void
  finish(): void
  readonly fault: XmlFault | undefined
  /** How far it has read. */
  readonly line: number
}

interface Building {
  readonly name: string
  readonly attributes: Record<string, string>
  content: (XmlElement | string)[]
  readonly line: number
  readonly foreign?: true
}

/**
 * Reads a document of any length, holding one element below the root at a time. A document type declaration ends the reading before
 * anything it declares could be used: no entity of a document is ever resolved, within it or outside.
 */
export function createXmlReader(sink: XmlSink, limits: XmlLimits): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Building[] = []
  let fault: XmlFault | undefined
  let startLine = 1
  // In whole pieces, as they are written: exact enough for limits, and a piece of any length is read.
  let total = 0
  let elementStart = 0
  let elements = 0
  let lastEvent = 0

  const stop = (code: XmlFault['code'], values: XmlFault['values'] = {}) => {
    fault ??= { line: parser.line, code, values }
  }
  /** Runs what an event brings, unless reading has stopped. */
  const on =
    <T>(work: (event: T) => void) =>
    (event: T) => {
      lastEvent = total
      if (!fault) work(event)
    }
  function begin(tag: SaxesTagNS) {
    if (open.length >= limits.deepest) return stop('too-deep', { most: limits.deepest })
    if (open.length === 1) {
      elementStart = total
      elements = 0
    }
    elements += 1
    if (elements > limits.mostElements) return stop('element-too-large', { most: limits.largestElement })
    const element: Building = {
      name: tag.name,
      attributes: attributesOf(tag),
      content: [],
      line: startLine,
      ...(tag.uri === '' ? {} : { foreign: true as const }),
    }
    if (open.length === 0) sink.root(element)
    open.push(element)
  }
  function end() {
    const element = open.pop()
    const parent = open.at(-1)
    if (!element || !parent) return
    dropSpaces(element)
    if (open.length === 1) sink.element(element)
    else parent.content.push(element)
  }
  function take(text: string) {
    if (text.length > limits.longestPart) return stop('too-long', { most: limits.longestPart })
    const element = open.at(-1)
    // Between the elements below the root nothing but white space may stand, and that says nothing.
    if (element && (open.length > 1 || text.trim() !== '')) element.content.push(text)
  }
  parser.on('error', (problem) => stop('not-well-formed', { detail: detailOf(problem) }))
  parser.on('doctype', () => stop('doctype'))
  parser.on(
    'comment',
    on(() => {}),
  )
  parser.on('opentagstart', (_tag: SaxesStartTagNS) => {
    startLine = parser.line
  })
  parser.on('opentag', on(begin))
  parser.on('closetag', on(end))
  parser.on('text', on(take))
  parser.on('cdata', on(take))
  return {
    write(chunk) {
      if (fault) return
      total += chunk.length
      parser.write(chunk)
      if (total - lastEvent > limits.longestPart) stop('too-long', { most: limits.longestPart })
      if (open.length > 1 && total - elementStart > limits.largestElement)
        stop('element-too-large', { most: limits.largestElement })
    },
    finish() {
      if (!fault) parser.close()
    },
    get fault() {
      return fault
    },
    get line() {
      return parser.line
    },
  }
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { name, value } of Object.values<SaxesAttributeNS>(tag.attributes)) attributes[name] = value
  return attributes
}

/** White space between elements is the writer's layout; beside text or alone it is what was written. */
function dropSpaces(element: Building): void {
  const { content } = element
  if (!content.some(isElement)) {
    if (content.length > 1) element.content = [content.join('')]
    return
  }
  if (content.some((part) => !isElement(part)))
    element.content = content.filter((part) => isElement(part) || part.trim() !== '')
}

/** What the parser says without its own place: the line stands beside it. */
const detailOf = (problem: Error) => problem.message.replace(/^(undefined|[^:]*):?\d+:\d+: /, '').slice(0, 200)
