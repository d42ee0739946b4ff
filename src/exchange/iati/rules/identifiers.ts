import type { Rule } from '#src/exchange/iati/rules/rule.ts'
import { detached } from '#src/exchange/xml/detached.ts'
import { childNamed, childrenNamed, elementsOf, textOf } from '#src/exchange/xml/xml-element.ts'

/** Identifiers hold none of these signs. */
const forbidden = /[/&|?]/

/** An activity is named by an identifier of its own, which begins with the identifier of who reports it. */
export const identifierRule: Rule = (activity, report, { identifiers }) => {
  const element = childNamed(activity, 'iati-identifier')
  if (!element) return
  const identifier = textOf(element)
  if (identifier.trim() === '') {
    report(element, 'identifier.empty')
    return
  }
  if (identifier !== identifier.trim()) report(element, 'identifier.spaces', { identifier: identifier.trim() })
  if (identifier.trim().length > 500) report(element, 'identifier.too-long', { most: 500 })
  if (forbidden.test(identifier)) report(element, 'identifier.form', { identifier })
  const first = identifiers.get(identifier.trim())
  if (first !== undefined) report(element, 'identifier.duplicate', { identifier: identifier.trim(), first })
  else identifiers.set(detached(identifier.trim()), element.line)
  const reporter = childNamed(activity, 'reporting-org')?.attributes.ref ?? ''
  const earlier = childrenNamed(activity, 'other-identifier').filter(({ attributes }) => attributes.type === 'B1')
  const starts = [reporter, ...earlier.map(({ attributes }) => attributes.ref ?? '')].filter((start) => start !== '')
  if (starts.length > 0 && !starts.some((start) => identifier.trim().startsWith(start)))
    report(element, 'identifier.prefix', { identifier: identifier.trim(), reporter })
}

const organisations = ['reporting-org', 'participating-org', 'provider-org', 'receiver-org', 'owner-org']

/** Every organisation is told by its identifier or its name. */
export const organisationRule: Rule = (activity, report) => {
  const own = elementsOf(activity).filter(({ foreign }) => !foreign)
  const holders = own.filter(({ name }) => holdsOrganisations.has(name))
  for (const element of [...own, ...holders.flatMap(elementsOf)]) {
    if (!organisations.includes(element.name)) continue
    const ref = element.attributes.ref?.trim() ?? ''
    if (ref === '' && !childrenNamed(element, 'narrative').some((one) => textOf(one).trim() !== ''))
      report(element, 'organisation.nameless', { element: element.name })
    if (forbidden.test(ref)) report(element, 'organisation.form', { ref })
  }
}

const holdsOrganisations = new Set(['transaction', 'planned-disbursement', 'other-identifier'])
