import type { Report, Rule } from '#src/exchange/iati/rules/rule.ts'
import { childNamed, childrenNamed, textOf, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** Shares are counted in ten-thousandths of a percent: sums of binary fractions are nobody's figure. */
const unit = 10_000
const whole = 100 * unit

/** Sectors are named for the activity or for every transaction; in each vocabulary they make a whole. */
export const sectorRule: Rule = (activity, report) => {
  const sectors = childrenNamed(activity, 'sector')
  const transactions = childrenNamed(activity, 'transaction')
  const inTransactions = transactions.filter((one) => childNamed(one, 'sector'))
  if (sectors.length === 0 && (transactions.length === 0 || inTransactions.length < transactions.length))
    report(activity, 'sector.missing')
  if (sectors.length > 0 && inTransactions[0]) report(inTransactions[0], 'sector.two-levels')
  const byVocabulary = Map.groupBy(sectors, ({ attributes }) => attributes.vocabulary ?? '1')
  for (const [vocabulary, group] of byVocabulary) refuseIncomplete(report, { group, of: `sector (${vocabulary})` })
  for (const sector of sectors)
    if (['98', '99'].includes(sector.attributes.vocabulary ?? '') && !isNamed(sector)) report(sector, 'sector.nameless')
}

/** Countries and regions are named on one level, and make a whole together. */
export const recipientRule: Rule = (activity, report) => {
  const recipients = [...childrenNamed(activity, 'recipient-country'), ...childrenNamed(activity, 'recipient-region')]
  const transactions = childrenNamed(activity, 'transaction')
  const inTransactions = transactions.filter(
    (one) => childNamed(one, 'recipient-country') ?? childNamed(one, 'recipient-region'),
  )
  if (recipients.length === 0 && inTransactions.length === 0) report(activity, 'recipient.missing')
  if (recipients.length > 0 && inTransactions[0]) report(inTransactions[0], 'recipient.two-levels')
  for (const transaction of transactions)
    if (childNamed(transaction, 'recipient-country') && childNamed(transaction, 'recipient-region'))
      report(transaction, 'recipient.country-and-region')
  refuseIncomplete(report, { group: recipients, of: 'recipient-country, recipient-region' })
}

export const budgetItemRule: Rule = (activity, report) => {
  for (const items of childrenNamed(activity, 'country-budget-items'))
    refuseIncomplete(report, { group: childrenNamed(items, 'budget-item'), of: 'budget-item' })
  const spend = childNamed(activity, 'capital-spend')
  if (spend) refuseOutside(report, spend)
}

export const policyMarkerRule: Rule = (activity, report) => {
  for (const marker of childrenNamed(activity, 'policy-marker')) {
    const vocabulary = marker.attributes.vocabulary ?? '1'
    if (vocabulary === '1' && marker.attributes.significance === undefined) report(marker, 'policy-marker.significance')
    if (vocabulary === '99' && !isNamed(marker)) report(marker, 'policy-marker.nameless')
  }
}

const isNamed = (element: XmlElement) => childrenNamed(element, 'narrative').some((one) => textOf(one).trim() !== '')

/** One alone is the whole without saying so; several say how much each is. */
function refuseIncomplete(report: Report, { group, of }: { group: readonly XmlElement[]; of: string }): void {
  const [first] = group
  if (!first) return
  for (const one of group) refuseOutside(report, one)
  const shares = group.map(({ attributes }) => shareOf(attributes.percentage))
  if (group.length === 1 && shares[0] === undefined) return
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
  // A hundredth for each of several rounded shares.
  if (Math.abs(sum - whole) > (group.length * unit) / 100) report(first, 'percentage.sum', { of, sum: sum / unit })
}

function refuseOutside(report: Report, element: XmlElement): void {
  const share = shareOf(element.attributes.percentage)
  if (share !== undefined && (share < 0 || share > whole))
    report(element, 'percentage.range', { percentage: element.attributes.percentage ?? '' })
}

function shareOf(written: string | undefined): number | undefined {
  const share = Number(written)
  return written === undefined || written.trim() === '' || Number.isNaN(share) ? undefined : Math.round(share * unit)
}
