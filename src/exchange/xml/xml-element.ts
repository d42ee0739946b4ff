/** An element as it was written; names carry their prefix, and `xmlns` declarations stand among the attributes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Texts and elements in their order. White space between elements is left out; inside a text it is kept. */
  readonly content: readonly (XmlElement | string)[]
  /** The line of its start tag. */
  readonly line: number
  /** Of a namespace: an extension, which the vocabulary of the document does not know. */
  readonly foreign?: true
}

export const isElement = (part: XmlElement | string): part is XmlElement => typeof part !== 'string'

export const elementsOf = (parent: XmlElement): readonly XmlElement[] => parent.content.filter(isElement)

export const childrenNamed = (parent: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name && !child.foreign)

export const childNamed = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent && childrenNamed(parent, name)[0]

export const textOf = (element: XmlElement | undefined): string =>
  element ? element.content.filter((part) => typeof part === 'string').join('') : ''

/** Whether an attribute belongs to a namespace of its own, or declares one. `xml:lang` is everybody's. */
export const isForeignAttribute = (name: string) => (name.includes(':') && name !== 'xml:lang') || name === 'xmlns'
