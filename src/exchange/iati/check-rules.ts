import type { IatiProblem } from '#src/exchange/iati/problem.ts'
import { activityDateRule, periodRule, transactionDateRule } from '#src/exchange/iati/rules/dates.ts'
import { identifierRule, organisationRule } from '#src/exchange/iati/rules/identifiers.ts'
import type { Rule, RuleContext } from '#src/exchange/iati/rules/rule.ts'
import { budgetItemRule, policyMarkerRule, recipientRule, sectorRule } from '#src/exchange/iati/rules/shares.ts'
import { codelistRule, currencyRule, indicatorRule, narrativeRule } from '#src/exchange/iati/rules/values.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'

/**
 * What the standard asks beyond its schema (IATI Rulesets for 2.03, and the notes of its reference). What its own example does not
 * keep, or what it only recommends, is a warning.
 */
const rules: readonly Rule[] = [
  ...[identifierRule, organisationRule, activityDateRule, periodRule, transactionDateRule],
  ...[sectorRule, recipientRule, budgetItemRule, policyMarkerRule],
  ...[currencyRule, narrativeRule, indicatorRule, codelistRule],
]

export const warnings: ReadonlySet<string> = new Set([
  'version.read-as-203',
  'identifier.spaces',
  'identifier.prefix',
  'sector.two-levels',
  'sector.nameless',
  'recipient.missing',
  'recipient.two-levels',
  'recipient.country-and-region',
  'policy-marker.nameless',
  'language.missing',
  'text.empty',
  'indicator.not-a-number',
])

export const severityOf = (rule: string): IatiProblem['severity'] => (warnings.has(rule) ? 'warning' : 'error')

export function checkRules(activity: XmlElement, context: RuleContext, add: (problem: IatiProblem) => void): void {
  const report = ({ line }: XmlElement, rule: string, values: IatiProblem['values'] = {}) =>
    add({ line, rule, severity: severityOf(rule), values })
  for (const rule of rules) rule(activity, report, context)
}
