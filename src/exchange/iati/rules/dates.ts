import { dayOf, type Report, type Rule } from '#src/exchange/iati/rules/rule.ts'
import { childNamed, childrenNamed, type XmlElement } from '#src/exchange/xml/xml-element.ts'

/** Planned start 1, actual start 2, planned end 3, actual end 4. */
export const activityDateRule: Rule = (activity, report, { now }) => {
  const dates = childrenNamed(activity, 'activity-date')
  const ofType = (type: string) => dates.filter(({ attributes }) => attributes.type === type)
  if (dates.length > 0 && ofType('1').length + ofType('2').length === 0) report(activity, 'date.no-start')
  for (const type of ['1', '2', '3', '4']) for (const second of ofType(type).slice(1)) report(second, 'date.twice', { type })
  refuseDisorder(report, { start: ofType('1')[0], end: ofType('3')[0] })
  refuseDisorder(report, { start: ofType('2')[0], end: ofType('4')[0] })
  for (const actual of [...ofType('2'), ...ofType('4')]) refuseFuture(report, { element: actual, attribute: 'iso-date', now })
  refuseFuture(report, { element: activity, attribute: 'last-updated-datetime', now })
}

/** Budgets, planned disbursements and periods of results end after they begin; a budget is of a year at most. */
export const periodRule: Rule = (activity, report) => {
  const indicators = childrenNamed(activity, 'result').flatMap((result) => childrenNamed(result, 'indicator'))
  for (const holder of [
    ...childrenNamed(activity, 'planned-disbursement'),
    ...indicators.flatMap((one) => childrenNamed(one, 'period')),
  ])
    refuseDisorder(report, periodOf(holder))
  for (const budget of childrenNamed(activity, 'budget')) {
    const period = periodOf(budget)
    refuseDisorder(report, period)
    const [start, end] = [dayOf(period.start?.attributes['iso-date']), dayOf(period.end?.attributes['iso-date'])]
    if (start && end && isDay(start) && isDay(end) && isLongerThanYear(start, end))
      report(budget, 'budget.too-long', { start, end })
  }
}

export const transactionDateRule: Rule = (activity, report, { now }) => {
  for (const transaction of childrenNamed(activity, 'transaction')) {
    refuseFuture(report, { element: childNamed(transaction, 'transaction-date'), attribute: 'iso-date', now })
    refuseFuture(report, { element: childNamed(transaction, 'value'), attribute: 'value-date', now })
  }
}

interface Span {
  readonly start: XmlElement | undefined
  readonly end: XmlElement | undefined
}

const periodOf = (holder: XmlElement): Span => ({
  start: childNamed(holder, 'period-start'),
  end: childNamed(holder, 'period-end'),
})

function refuseDisorder(report: Report, { start, end }: Span): void {
  const [first, last] = [dayOf(start?.attributes['iso-date']), dayOf(end?.attributes['iso-date'])]
  if (end && first && last && last < first) report(end, 'date.order', { start: first, end: last })
}

function refuseFuture(
  report: Report,
  { element, attribute, now }: { element: XmlElement | undefined; attribute: string; now: string },
): void {
  const day = dayOf(element?.attributes[attribute])
  // A day has begun somewhere up to fourteen hours before it begins here.
  if (element && day && day > latestDay(now))
    report(element, 'date.future', { date: day, place: `${element.name}/@${attribute}` })
}

const latestDay = (now: string) => Temporal.Instant.from(now).toZonedDateTimeISO('+14:00').toPlainDate().toString()

const isLongerThanYear = (start: string, end: string) =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(end), Temporal.PlainDate.from(start).add({ years: 1 })) > 0

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    // The 31st of June: the schema says so already.
    return false
  }
}
