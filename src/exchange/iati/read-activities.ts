import { checkRules, severityOf } from '#src/exchange/iati/check-rules.ts'
import { checkAttributes, checkSchema, schemaType } from '#src/exchange/iati/check-schema.ts'
import { createProblemList, type IatiProblem, type ProblemList } from '#src/exchange/iati/problem.ts'
import { createXmlReader } from '#src/exchange/xml/read-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'

/** The version that is read. Files of 2.01 and 2.02 say nothing that 2.03 does not know, so they are read as 2.03, and told so. */
const iatiVersion = '2.03'
const contained = ['2.01', '2.02']

/** An activity of real publishers is a few megabytes at most; it is held in memory as a whole. */
const limits = { longestPart: 1_000_000, deepest: 40, largestElement: 16_000_000, mostElements: 250_000 }

export interface ActivityFile {
  /** What the file says of itself: the attributes of its root. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface ActivityReading {
  /** False when nothing that follows can change the answer: reading may stop. */
  write(chunk: string): boolean
  /** Ends the reading at what makes the rest unreadable. */
  stop(rule: string, values: IatiProblem['values']): void
  finish(): ActivitySummary
}

export interface ActivitySummary {
  /** The version that the file says it is of; empty where it says none, undefined where it is no file of activities. */
  readonly version: string | undefined
  readonly activities: number
  readonly problems: ProblemList
}

export interface ActivityReadingOptions {
  readonly now: string
  /** Takes every activity, whole, in the order of the file; also those with problems. */
  readonly take?: (activity: XmlElement, file: ActivityFile) => void
  /** Reads without checking again what was found well before. */
  readonly checked?: boolean
}

/** Reads a file of activities piece by piece, against the schema and the rules of IATI 2.03. */
export function readActivities({ now, take, checked = false }: ActivityReadingOptions): ActivityReading {
  const problems = createProblemList()
  const context = { now, identifiers: new Map<string, number>() }
  const rootType = schemaType([])
  const activityType = schemaType(['iati-activity'])
  let file: ActivityFile | undefined
  let version: string | undefined
  let activities = 0
  let refused = false

  const report = (line: number, rule: string, values: IatiProblem['values'] = {}) =>
    problems.add({ line, rule, severity: severityOf(rule), values })

  function begin(root: XmlElement) {
    file = { attributes: root.attributes }
    version = root.name === 'iati-activities' && !root.foreign ? (root.attributes.version ?? '').trim() : undefined
    const fault = faultOfRoot(root, version)
    if (fault) {
      refused = true
      return report(root.line, fault.rule, fault.values)
    }
    if (version !== undefined && contained.includes(version)) report(root.line, 'version.read-as-203', { version })
    if (rootType && !checked) checkAttributes(root, rootType, report)
  }
  function takeElement(element: XmlElement) {
    if (refused || !file || (element.foreign && !checked)) return
    if (element.name !== 'iati-activity')
      return report(element.line, 'schema.unknown-element', { element: element.name, in: 'iati-activities' })
    activities += 1
    if (activityType && !checked) {
      checkSchema(element, activityType, report)
      checkRules(element, context, problems.add)
    }
    take?.(element, file)
  }
  const reader = createXmlReader({ root: begin, element: takeElement }, limits)
  return {
    write(chunk) {
      reader.write(chunk)
      return !refused && reader.fault === undefined
    },
    stop(rule, values) {
      refused = true
      report(reader.line, rule, values)
    },
    finish() {
      if (!refused) reader.finish()
      const { fault } = reader
      if (fault && !refused) report(fault.line, `xml.${fault.code}`, fault.values)
      else if (file && !refused && activities === 0)
        report(1, 'schema.missing-element', { element: 'iati-activity', in: 'iati-activities' })
      return { version, activities, problems }
    },
  }
}

/** A root by which the file is not one that can be read; whatever stands in it would be read wrongly. */
function faultOfRoot(root: XmlElement, version: string | undefined): Pick<IatiProblem, 'rule' | 'values'> | undefined {
  if (version === undefined) {
    const rule = root.name === 'iati-organisations' ? 'file.organisations' : 'file.not-iati'
    return { rule, values: { root: root.name.slice(0, 100) } }
  }
  if (version === '') return { rule: 'version.missing', values: {} }
  if (version === iatiVersion || contained.includes(version)) return undefined
  return { rule: version.startsWith('1.') ? 'version.older' : 'version.unknown', values: { version: version.slice(0, 40) } }
}
