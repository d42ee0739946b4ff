import type { SimpleType } from '#src/exchange/iati/simple-types.ts'
import { elementsOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** What may stand in an element: `*` is any element of another namespace. */
export interface Particle {
  readonly name: string
  readonly type: number
  readonly min: number
  /** Null: as many as one likes. */
  readonly max: number | null
}

export interface ElementType {
  /** The type of its text; without one it holds elements only. */
  readonly text?: SimpleType
  readonly content: readonly Particle[]
  readonly attributes: Readonly<Record<string, { readonly type: SimpleType; readonly required: boolean }>>
  /** Whether attributes of other namespaces may stand on it. */
  readonly open: boolean
}

export interface CompiledSchema {
  readonly root: number
  readonly types: readonly ElementType[]
}

/**
 * The schema as plain data. It understands exactly what the IATI schemas use of XML Schema, and throws on anything else, so that a
 * new version is never read half.
 */
export function compileSchema(documents: readonly XmlElement[], rootName: string): CompiledSchema {
  const named = (kind: string) =>
    new Map(documents.flatMap((one) => childrenNamed(one, `xsd:${kind}`)).map((one) => [one.attributes.name, one]))
  const [elements, complexTypes, attributes] = [named('element'), named('complexType'), named('attribute')]
  const types: ElementType[] = []
  const places = new Map<XmlElement, number>()

  function typeOf(element: XmlElement): number {
    const reference = element.attributes.ref
    if (reference !== undefined) return typeOf(need(elements.get(reference), reference))
    const known = places.get(element)
    if (known !== undefined) return known
    // The place is taken before its children are read: an element may hold itself.
    const place = types.push({ content: [], attributes: {}, open: false }) - 1
    places.set(element, place)
    types[place] = readElement(element)
    return place
  }
  function readElement(element: XmlElement): ElementType {
    const { type } = element.attributes
    if (type?.startsWith('xsd:')) return { text: simple(type), content: [], attributes: {}, open: false }
    return readComplex(need(type === undefined ? childNamed(element, 'xsd:complexType') : complexTypes.get(type), type ?? ''))
  }
  function readComplex(complex: XmlElement): ElementType {
    const wrapped = childNamed(complex, 'xsd:simpleContent') ?? childNamed(complex, 'xsd:complexContent')
    if (!wrapped) return { content: readContent(complex), attributes: readAttributes(complex), open: isOpen(complex) }
    const extension = need(childNamed(wrapped, 'xsd:extension'), 'extension')
    const base = extension.attributes.base ?? ''
    const own = { content: readContent(extension), attributes: readAttributes(extension), open: isOpen(extension) }
    if (base.startsWith('xsd:')) return { text: simple(base), ...own }
    const inherited = readComplex(need(complexTypes.get(base), base))
    return {
      ...inherited,
      content: [...inherited.content, ...own.content],
      attributes: { ...inherited.attributes, ...own.attributes },
      open: inherited.open || own.open,
    }
  }
  function readContent(holder: XmlElement): Particle[] {
    const other = elementsOf(holder).filter(({ name }) => !knownParts.has(name))
    if (other[0]) throw new Error(`The schema says ${other[0].name}, which is not understood.`)
    return elementsOf(need(childNamed(holder, 'xsd:sequence') ?? holder, 'sequence'))
      .filter(({ name }) => name === 'xsd:element' || name === 'xsd:any')
      .map((one) => ({
        name: one.name === 'xsd:any' ? '*' : (one.attributes.name ?? one.attributes.ref ?? ''),
        type: one.name === 'xsd:any' ? -1 : typeOf(one),
        min: Number(one.attributes.minOccurs ?? 1),
        max: one.attributes.maxOccurs === 'unbounded' ? null : Number(one.attributes.maxOccurs ?? 1),
      }))
  }
  function readAttributes(holder: XmlElement): ElementType['attributes'] {
    return Object.fromEntries(
      childrenNamed(holder, 'xsd:attribute').map((one) => {
        const { ref, use } = one.attributes
        const required = use === 'required'
        if (ref === 'xml:lang') return [ref, { type: 'language', required }]
        const declared = ref === undefined ? one : need(attributes.get(ref), ref)
        return [declared.attributes.name ?? '', { type: simple(declared.attributes.type ?? ''), required }]
      }),
    )
  }
  return { root: typeOf(need(elements.get(rootName), rootName)), types }
}

const knownParts = new Set(['annotation', 'sequence', 'attribute', 'anyAttribute', 'element', 'any'].map((one) => `xsd:${one}`))
const simpleTypes: readonly SimpleType[] = [
  ...(['string', 'date', 'dateTime', 'decimal', 'boolean', 'int'] as const),
  ...(['positiveInteger', 'nonNegativeInteger', 'anyURI', 'NMTOKEN'] as const),
]

function simple(name: string): SimpleType {
  return need(
    simpleTypes.find((one) => `xsd:${one}` === name),
    name,
  )
}

const childrenNamed = (parent: XmlElement, name: string) => elementsOf(parent).filter((child) => child.name === name)
const childNamed = (parent: XmlElement, name: string) => childrenNamed(parent, name)[0]
const isOpen = (holder: XmlElement) => childNamed(holder, 'xsd:anyAttribute') !== undefined

function need<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`The schema names ${name}, which is not there.`)
  return thing
}
