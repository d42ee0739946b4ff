import type { XmlElement } from '#src/exchange/xml/xml-element.ts'

/** What the rules need to know beside the activity. */
export interface RuleContext {
  /** The day of the check, and the moment: what has happened cannot lie later. */
  readonly now: string
  /** Identifiers of the file so far, with their lines. */
  readonly identifiers: Map<string, number>
}

export type Report = (at: XmlElement, rule: string, values?: Readonly<Record<string, string | number>>) => void

/** One subject of the standard: reports every place where the activity breaks it. */
export type Rule = (activity: XmlElement, report: Report, context: RuleContext) => void

/** The calendar day of a date or moment as it was written; undefined where it is none. */
export const dayOf = (written: string | undefined): string | undefined => /^\s*(\d{4}-\d\d-\d\d)/.exec(written ?? '')?.[1]
