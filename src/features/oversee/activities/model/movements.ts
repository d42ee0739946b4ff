import { type DetailData, newData, part } from '#src/features/oversee/activities/model/detail.ts'
import type { ToldFigures } from '#src/features/oversee/activities/model/differences.ts'
import { dayWritten, decimalOf, fillIn, handOver, type Slot, textSlot } from '#src/features/oversee/activities/model/holding.ts'
import { findRhythm, placeOf, type Rhythm, type Span } from '#src/features/oversee/activities/model/rhythm.ts'
import type { PlannedSeries, SeriesFacts } from '#src/features/oversee/activities/model/series.ts'
import { addDecimals, compareDecimals, subtractDecimals } from '#src/kit/decimal.ts'
import { type Frequency, periodEnd } from '#src/kit/period.ts'

export const movementKinds = ['budget', 'planned-disbursement', 'transaction'] as const

interface Movement {
  readonly data: DetailData
  readonly key: string
  readonly span: Span
  readonly slot: Slot
}

interface Group {
  readonly key: string
  readonly rhythm: Rhythm
  /** By the period of the measure; nearly always one. */
  readonly periods: ReadonlyMap<string, readonly Movement[]>
}

/** The names of IATI's own codelists: what financial measures are called until somebody calls them otherwise. */
const transactionTypes: Readonly<Record<string, string>> = {
  1: 'Incoming funds',
  2: 'Outgoing commitment',
  3: 'Disbursement',
  4: 'Expenditure',
  5: 'Interest payment',
  6: 'Loan repayment',
  7: 'Reimbursement',
  8: 'Purchase of equity',
  9: 'Sale of equity',
  10: 'Credit guarantee',
  11: 'Incoming commitment',
  12: 'Outgoing pledge',
  13: 'Incoming pledge',
}

/** Money, as financial measures: one for each kind and currency; what falls into one period is added up. */
export function takeMovements(all: readonly DetailData[], { currency, given }: Money): PlannedSeries[] {
  return groupsOf(all, { currency, given }).map(({ key, rhythm, periods }) => {
    const values = [...periods].map(([start, movements]) => ({ start, value: takeSum(movements), note: '' }))
    const name = nameOf(key)
    return {
      key,
      measureKey: name
        .toLowerCase()
        .replaceAll(/[^a-z]+/g, '-')
        .replace(/-$/, '')
        .slice(0, 40),
      definition: {
        name,
        unit: key.split(':').at(-1) ?? '',
        direction: 'up',
        perspective: 'financial',
        frequency: rhythm.frequency,
        formula: '',
        baseline: null,
        targets: [],
        validFrom: values.map(({ start }) => start).sort()[0] ?? '',
      },
      values,
    }
  })
}

/** Which amounts an activity tells, by the measure that holds them. */
export const toldByMovements = (all: readonly DetailData[], money: Money): Map<string, ToldFigures> =>
  new Map(
    groupsOf(all, money).map(({ key, periods }) => [
      key,
      { values: new Set(periods.keys()), targets: new Set(), baseline: false },
    ]),
  )

export interface Money {
  /** The currency of amounts that name none. */
  readonly currency: string
  readonly given: ReadonlyMap<string, Frequency>
}

/** One alone is held by the measure; of several each keeps its amount, and the measure their sum. */
function takeSum(movements: readonly Movement[]): string {
  const [first, ...more] = movements
  if (first && more.length === 0) return handOver(first.slot, decimalOf) ?? '0'
  return movements.reduce((sum, { slot }) => addDecimals(sum, amountOf(slot) ?? '0'), '0')
}

const amountOf = (slot: Slot) => decimalOf(slot.read() ?? '')

interface Telling extends Money {
  readonly facts: ReadonlyMap<string, SeriesFacts>
  readonly today: string
}

/** Tells the amounts as the measures say them now; answers the parts that are said no more, and new ones. */
export function tellMovements(
  all: readonly DetailData[],
  { facts, currency, given, today }: Telling,
): { gone: Set<DetailData>; added: DetailData[] } {
  const gone = new Set<DetailData>()
  const told = new Set<string>()
  for (const { key, periods } of groupsOf(all, { currency, given })) {
    const values = facts.get(key)?.values
    for (const [start, movements] of periods) {
      told.add(`${key} ${start}`)
      const value = values?.find((one) => one.start === start)?.value
      tellSum(movements, value)
      // An amount that was taken back; or one that only a measure knows which is not seen here.
      const isGone = ({ slot }: Movement) => value === undefined && (values !== undefined || slot.read() === null)
      for (const movement of movements) if (isGone(movement)) gone.add(movement.data)
    }
  }
  const added = [...facts].flatMap(([key, { frequency, values }]) =>
    values
      .filter(({ start }) => !told.has(`${key} ${start}`))
      .map(({ start, value }) => newMovement(key, { start, end: periodEnd(start, frequency), value, today })),
  )
  return { gone, added }
}

function tellSum(movements: readonly Movement[], value: string | undefined): void {
  const last = movements.at(-1)
  if (!last || value === undefined) return
  if (movements.length === 1) {
    fillIn(last.slot, value, decimalOf)
    return
  }
  const sum = movements.reduce((total, { slot }) => addDecimals(total, amountOf(slot) ?? '0'), '0')
  if (compareDecimals(sum, value) === 0) return
  // The measure was corrected as a whole: the latest amount takes the difference, so that file and measure say the same.
  last.slot.write(addDecimals(amountOf(last.slot) ?? '0', subtractDecimals(value, sum)))
}

function groupsOf(all: readonly DetailData[], { currency, given }: Money): Group[] {
  const groups = Map.groupBy(
    all.flatMap((data) => movementOf(data, currency) ?? []),
    ({ key }) => key,
  )
  return [...groups].map(([key, movements]) => {
    const spans = [...new Map(movements.map(({ span }) => [`${span.start} ${span.end}`, span])).values()]
    const isTransaction = key.startsWith('transaction')
    const frequency = given.get(key) ?? (isTransaction ? 'month' : undefined)
    const rhythm = isTransaction ? { frequency: frequency ?? 'month', anchor: 'start' as const } : findRhythm(spans, frequency)
    return { key, rhythm, periods: Map.groupBy(movements, ({ span }) => placeOf(span, rhythm)) }
  })
}

/** Undefined for an amount that no measure can hold: one without a day, or with more digits than figures have. */
function movementOf(data: DetailData, usual: string): Movement | undefined {
  const value = part(data, 'value')
  const dayIn = (name: string) => dayWritten(String(part(data, name)?.attributes['iso-date']))
  const start = dayIn('period-start') ?? dayIn('transaction-date')
  if (!value || !start) return undefined
  const slot = textSlot(value)
  const written = slot.read()
  if (typeof written === 'string' && decimalOf(written) === undefined) return undefined
  const currency = (value.attributes.currency ?? usual).trim()
  const code = (of: string | null | undefined) => (of ?? '1').trim()
  const { type, status } = data.attributes
  const key =
    data.name === 'transaction'
      ? `transaction:${code(part(data, 'transaction-type')?.attributes.code)}:${currency}`
      : data.name === 'budget'
        ? `budget:${code(type)}:${code(status)}:${currency}`
        : `planned-disbursement:${code(type)}:${currency}`
  return { data, key, span: { start, end: dayIn('period-end') ?? start }, slot }
}

function nameOf(key: string): string {
  const [kind = '', ...codes] = key.split(':')
  const currency = codes.at(-1) ?? ''
  const revised = codes[0] === '2' ? 'revised' : 'original'
  if (kind === 'transaction') return `${transactionTypes[codes[0] ?? ''] ?? 'Transaction'} (${currency})`
  if (kind === 'budget') return `Budget, ${revised}, ${codes[1] === '2' ? 'committed' : 'indicative'} (${currency})`
  return `Planned disbursement, ${revised} (${currency})`
}

function newMovement(key: string, { start, end, value, today }: Span & { value: string; today: string }): DetailData {
  const [kind = '', type = '1', status = '1'] = key.split(':')
  const currency = key.split(':').at(-1) ?? ''
  const last = end < today ? end : today < start ? start : today
  if (kind === 'transaction')
    return newData(kind, {}, [
      newData('transaction-type', { code: type }),
      newData('transaction-date', { 'iso-date': last }),
      newData('value', { currency, 'value-date': last }, [value]),
    ])
  return newData(kind, kind === 'budget' ? { type, status } : { type }, [
    newData('period-start', { 'iso-date': start }),
    newData('period-end', { 'iso-date': end }),
    newData('value', { currency, 'value-date': start }, [value]),
  ])
}
