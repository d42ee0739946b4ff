import { IntlMessageFormat } from 'intl-messageformat'

/** Texts of one language by stable id, written as ICU messages. */
export type Catalogue = Readonly<Record<string, string>>
export type MessageValue = string | number | bigint | boolean | Date | null | undefined
export type MessageValues = Readonly<Record<string, MessageValue>>

/** A piece of a rich text: plain text, or a tag of the message (`<b>late</b>`) with the pieces inside it. */
export type MessagePart = string | { readonly tag: string; readonly parts: readonly MessagePart[] }

export type Messages = {
  readonly locale: string
  has(id: string): boolean
  /** The text with its tags removed: for mail, titles and labels. */
  text(id: string, values?: MessageValues): string
  /** The text with its tags kept as data: each place draws them as it can. */
  parts(id: string, values?: MessageValues): readonly MessagePart[]
}

export type MessageSource = {
  readonly locale: string
  readonly catalogue: Catalogue
  readonly timeZone?: string
  /** Every value keeps its own direction of writing: for the screen, where Latin names stand in sentences that run from right to left. */
  readonly isolates?: boolean
}

/** The one message formatter of browser, server, mail and command line. */
export function createMessages({ locale, catalogue, timeZone, isolates = false }: MessageSource): Messages {
  // Parsing costs more than formatting; a screen formats the same few dozen messages again and again.
  const compiled = new Map<string, CompiledMessage>()

  function compile(id: string): CompiledMessage {
    const known = compiled.get(id)
    if (known) return known
    const source = catalogue[id]
    // A missing text shows its id: ugly but harmless, and the locale check refuses it before it is released. Not kept, for a browser's
    // catalogue grows.
    if (source === undefined) return { format: () => [id] }
    const message = compileMessage(source, { locale, timeZone, isolates })
    compiled.set(id, message)
    return message
  }

  function parts(id: string, values: MessageValues = {}): readonly MessagePart[] {
    try {
      return compile(id).format(values)
    } catch {
      // A value was not given: a fault of ours, but no reason to take the whole page away.
      return [id]
    }
  }

  return {
    locale,
    has: (id) => Object.hasOwn(catalogue, id),
    text: (id, values) => plainText(parts(id, values)),
    parts,
  }
}

/** The words of a rich text without its tags. */
export function plainText(parts: readonly MessagePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : plainText(part.parts))).join('')
}

type CompiledMessage = { format(values: MessageValues): readonly MessagePart[] }

type Place = { readonly locale: string; readonly timeZone: string | undefined; readonly isolates: boolean }

function compileMessage(source: string, { locale, timeZone, isolates }: Place): CompiledMessage {
  const formats = formatsFor(timeZone)
  const written = new IntlMessageFormat(source, locale, formats)
  const message = isolates ? new IntlMessageFormat(isolateMessage(written.getAst()), locale, formats) : written
  const tags = Object.fromEntries(tagNames(source).map((tag) => [tag, tagAsData(tag)]))
  return { format: (values) => flatten(message.format<MessagePart>({ ...values, ...tags })) }
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
const literal = 0
const argument = 1

/**
 * A message of values alone (`{month} {year}`) has no letter of its own that would say which way it runs: inside another sentence it
 * would turn around. It says so by a mark.
 */
function isolateMessage(elements: readonly Element[]): Element[] {
  const isolatedElements = isolateValues(elements)
  const hasLetters = elements.some(
    (element) => element.type !== argument && !(element.type === literal && !/\p{L}/u.test(element.value)),
  )
  return hasLetters ? isolatedElements : [{ type: literal, value: '\u200F' }, ...isolatedElements]
}

/** The same message with every value between the signs that isolate it; a value that only chooses between words is left as it is. */
function isolateValues(elements: readonly Element[]): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.type === argument) return [{ type: literal, value: '\u2068' }, element, { type: literal, value: '\u2069' }]
    if ('children' in element) return [{ ...element, children: isolateValues(element.children) }]
    if (!('options' in element)) return [element]
    const options = Object.entries(element.options).map(([name, { value }]) => [name, { value: isolateValues(value) }] as const)
    return [{ ...element, options: Object.fromEntries(options) }]
  })
}

function tagAsData(tag: string) {
  return (chunks: unknown): MessagePart => ({ tag, parts: flatten(chunks) })
}

function flatten(result: unknown): readonly MessagePart[] {
  if (Array.isArray(result)) return result.flatMap(flatten)
  return isTagged(result) ? [result] : [String(result)]
}

function isTagged(value: unknown): value is Exclude<MessagePart, string> {
  return typeof value === 'object' && value !== null && 'tag' in value
}

function tagNames(source: string): readonly string[] {
  return [...new Set([...source.matchAll(/<([a-z][a-z0-9-]*)>/gi)].map((match) => match[1] ?? ''))]
}

// `{due, date, medium}` inside a message must show the reader's day, not the server's. The formats themselves are the library's own:
// these options are laid over them.
function formatsFor(timeZone: string | undefined) {
  if (timeZone === undefined) return undefined
  const zoned = { short: { timeZone }, medium: { timeZone }, long: { timeZone }, full: { timeZone } }
  return { date: zoned, time: zoned }
}
