import { codelists } from '#src/exchange/iati/codelists.ts'
import type { Rule } from '#src/exchange/iati/rules/rule.ts'
import { childNamed, childrenNamed, elementsOf, textOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** Every amount has a currency, its own or that of the activity. */
export const currencyRule: Rule = (activity, report) => {
  if ((activity.attributes['default-currency'] ?? '').trim() !== '') return
  const ofChildren = (name: string, child: string) => childrenNamed(activity, name).flatMap((one) => childrenNamed(one, child))
  const amounts = [
    ...['budget', 'planned-disbursement', 'transaction'].flatMap((name) => ofChildren(name, 'value')),
    ...ofChildren('crs-add', 'loan-status'),
    ...ofChildren('fss', 'forecast'),
  ]
  for (const amount of amounts)
    if ((amount.attributes.currency ?? '').trim() === '') report(amount, 'currency.missing', { element: amount.name })
}

/** Every text has a language, its own or that of the activity, and says something. */
export const narrativeRule: Rule = (activity, report) => {
  const hasLanguage = (activity.attributes['xml:lang'] ?? '').trim() !== ''
  const walk = (holder: XmlElement) => {
    for (const element of elementsOf(holder)) {
      if (element.foreign) continue
      if (element.name !== 'narrative') walk(element)
      else {
        if (!hasLanguage && (element.attributes['xml:lang'] ?? '').trim() === '') report(element, 'language.missing')
        if (textOf(element).trim() === '') report(element, 'text.empty', { in: holder.name })
      }
    }
  }
  walk(activity)
  const title = childNamed(activity, 'title')
  if (title && !childrenNamed(title, 'narrative').some((one) => textOf(one).trim() !== '')) report(title, 'title.empty')
}

/** What is counted is told in numbers, unless the measure is said to be qualitative. */
export const indicatorRule: Rule = (activity, report) => {
  for (const indicator of childrenNamed(activity, 'result').flatMap((result) => childrenNamed(result, 'indicator'))) {
    if (indicator.attributes.measure === '5') continue
    const periods = childrenNamed(indicator, 'period')
    const values = [
      ...childrenNamed(indicator, 'baseline'),
      ...periods.flatMap((one) => [...childrenNamed(one, 'target'), ...childrenNamed(one, 'actual')]),
    ]
    for (const one of values) {
      const value = one.attributes.value
      if (value !== undefined && !/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value))
        report(one, 'indicator.not-a-number', { value: value.slice(0, 100) })
    }
  }
}

export const codelistRule: Rule = (activity, report) => {
  for (const [place, codes] of Object.entries(codelists)) {
    const way = place.split('/')
    const attribute = (way.pop() ?? '').slice(1)
    const elements = way.reduce<readonly XmlElement[]>(
      (holders, name) => holders.flatMap((one) => childrenNamed(one, name)),
      [activity],
    )
    for (const element of elements) {
      const code = element.attributes[attribute]?.trim()
      if (code !== undefined && !codes.includes(code)) report(element, 'codelist', { place, code })
    }
  }
}
