import type { ElementType, Particle } from '#src/exchange/iati/compile-schema.ts'
import type { ReportProblem } from '#src/exchange/iati/problem.ts'
import { activitiesSchema } from '#src/exchange/iati/schema/activities.generated.ts'
import { isOfType, type SimpleType } from '#src/exchange/iati/simple-types.ts'
import { elementsOf, isElement, isForeignAttribute, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** The type of an element by its way from the root, such as `iati-activity`, `result`, `indicator`. */
export function schemaType(way: readonly string[]): ElementType | undefined {
  let type = activitiesSchema.types[activitiesSchema.root]
  for (const name of way) {
    const particle = type?.content.find((one) => one.name === name)
    type = particle && activitiesSchema.types[particle.type]
  }
  return type
}

/** Everything in which an element is not what the schema says: attributes, order, number and kind of its children, values. */
export function checkSchema(element: XmlElement, type: ElementType, report: ReportProblem): void {
  checkAttributes(element, type, report)
  if (type.text === undefined) {
    checkChildren(element, type, report)
    return
  }
  for (const child of elementsOf(element))
    report(child.line, 'schema.unknown-element', { element: child.name, in: element.name })
  checkValue(element, { type: type.text, written: element.content.filter((part) => !isElement(part)).join('') }, report)
}

export function checkAttributes({ name, attributes, line }: XmlElement, type: ElementType, report: ReportProblem): void {
  for (const [attribute, written] of Object.entries(attributes)) {
    const known = type.attributes[attribute]
    if (known) checkValue({ name, line }, { type: known.type, written, attribute }, report)
    else if (!(type.open && isForeignAttribute(attribute)) && !attribute.startsWith('xmlns'))
      report(line, 'schema.unknown-attribute', { attribute, element: name })
  }
  for (const [attribute, { required }] of Object.entries(type.attributes))
    if (required && attributes[attribute] === undefined) report(line, 'schema.missing-attribute', { attribute, element: name })
}

interface Value {
  readonly type: SimpleType
  readonly written: string
  readonly attribute?: string
}

function checkValue(
  { name, line }: Pick<XmlElement, 'name' | 'line'>,
  { type, written, attribute }: Value,
  report: ReportProblem,
) {
  if (isOfType(type, written)) return
  const place = attribute === undefined ? name : `${name}/@${attribute}`
  report(line, 'schema.value', { place, type, value: written.trim().slice(0, 100) })
}

function checkChildren(element: XmlElement, { content }: ElementType, report: ReportProblem): void {
  if (element.content.some((part) => !isElement(part) && part.trim() !== ''))
    report(element.line, 'schema.text', { element: element.name })
  const counts = new Map<string, number>()
  let reached = 0
  for (const child of elementsOf(element)) {
    const name = child.foreign ? '*' : child.name
    const place = content.findIndex((particle) => particle.name === name)
    const particle = content[place]
    if (!particle) {
      report(child.line, 'schema.unknown-element', { element: child.name, in: element.name })
      continue
    }
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    if (place < reached) reportMisplaced({ child, element, before: content[reached] }, report)
    else if (particle.max !== null && count > particle.max)
      report(child.line, 'schema.too-many', { element: child.name, in: element.name, most: particle.max })
    reached = Math.max(reached, place)
    const type = activitiesSchema.types[particle.type]
    if (type) checkSchema(child, type, report)
  }
  for (const { name, min } of content)
    if ((counts.get(name) ?? 0) < min) report(element.line, 'schema.missing-element', { element: name, in: element.name })
}

interface Misplaced {
  readonly child: XmlElement
  readonly element: XmlElement
  readonly before: Particle | undefined
}

function reportMisplaced({ child, element, before }: Misplaced, report: ReportProblem): void {
  report(child.line, 'schema.misplaced', { element: child.name, in: element.name, before: before?.name ?? '' })
}
