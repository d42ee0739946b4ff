import { schemaType } from '#src/exchange/iati/check-schema.ts'
import type { ElementInput } from '#src/features/oversee/activities/api.ts'

/** An element as it is being written: with a mark of its own, so that fields keep their place while others come and go. */
export interface Draft {
  readonly key: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Draft[]
}

// A draft that was kept comes back with the keys of an earlier visit: these must be others.
const visit = Date.now().toString(36)
let made = 0
const newKey = () => `${visit}.${++made}`

export function toDraft({ name, attributes, content }: ElementInput): Draft {
  return {
    key: newKey(),
    name,
    attributes,
    text: content.filter((part) => typeof part === 'string').join(''),
    children: content.flatMap((part) => (typeof part === 'string' ? [] : [toDraft(part)])),
  }
}

/** What is left empty is not written. */
export function fromDraft({ name, attributes, text, children }: Draft): ElementInput {
  const said = Object.entries(attributes).filter(([, value]) => value.trim() !== '')
  return {
    name,
    attributes: Object.fromEntries(said),
    content: children.length > 0 ? children.map(fromDraft) : text === '' ? [] : [text],
  }
}

/** A new element with everything that the standard asks of it, empty. */
export function emptyDraft(way: readonly string[]): Draft {
  const type = schemaType(way)
  const needed = Object.entries(type?.attributes ?? {}).filter(([, { required }]) => required)
  return {
    key: newKey(),
    name: way.at(-1) ?? '',
    attributes: Object.fromEntries(needed.map(([name]) => [name, ''])),
    text: '',
    children: (type?.content ?? []).filter(({ min }) => min > 0).map(({ name }) => emptyDraft([...way, name])),
  }
}

/** What may still be added to an element: kinds of elements, and attributes that it has not. */
export function additions(draft: Draft, way: readonly string[]) {
  const type = schemaType(way)
  const count = (name: string) => draft.children.filter((child) => child.name === name).length
  const children = (type?.content ?? [])
    .filter(({ name, max }) => name !== '*' && (max === null || count(name) < max))
    .map(({ name }) => name)
  const attributes = Object.keys(type?.attributes ?? {}).filter((name) => draft.attributes[name] === undefined)
  return { children, attributes, holdsText: type ? type.text !== undefined : draft.children.length === 0 }
}

/** With one child more, where the standard wants it. */
export function withChild(draft: Draft, way: readonly string[], child: Draft): Draft {
  const order = schemaType(way)?.content.map(({ name }) => name) ?? []
  const rank = ({ name }: Draft) => (order.includes(name) ? order.indexOf(name) : order.length)
  const place = draft.children.findIndex((one) => rank(one) > rank(child))
  const at = place === -1 ? draft.children.length : place
  return { ...draft, children: [...draft.children.slice(0, at), child, ...draft.children.slice(at)] }
}

export const withChanged = (draft: Draft, child: Draft): Draft => ({
  ...draft,
  children: draft.children.map((one) => (one.key === child.key ? child : one)),
})

export const without = (draft: Draft, child: Draft): Draft => ({
  ...draft,
  children: draft.children.filter((one) => one.key !== child.key),
})
