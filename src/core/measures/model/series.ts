import { currentOf, type PeriodValue } from '#src/core/measure-values/model.ts'
import { type Definition, newestOf, type Target, targetOn, versionOf, versionOn } from '#src/core/measures/model/definition.ts'
import { compareDecimals, type Decimal, subtractDecimals } from '#src/kit/decimal.ts'
import { nextPeriod, periodEnd, periodKey, periodStart, previousPeriod } from '#src/kit/period.ts'

export interface Measure {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly key: string
  readonly retired: { readonly at: string; readonly by: string; readonly reason: string } | null
  readonly definitions: readonly Definition[]
  /** In the order of time. */
  readonly values: readonly PeriodValue[]
}

export const states = ['on', 'near', 'off', 'no-target', 'no-data'] as const
export type State = (typeof states)[number]

/** How far a value lies on the wrong side of its target; zero where it is met. */
function shortfall(value: Decimal, target: Target, direction: Definition['direction']): Decimal {
  const missed =
    direction === 'up' || (direction === 'within' && compareDecimals(value, target.value) < 0)
      ? subtractDecimals(target.value, value)
      : subtractDecimals(value, direction === 'within' ? (target.upTo ?? target.value) : target.value)
  return compareDecimals(missed, '0') > 0 ? missed : '0'
}

/** On target within the tolerance, near it up to the alarm, off beyond. */
export function judge(
  value: Decimal | null,
  target: Target | undefined,
  { direction, warn, alarm }: Pick<Definition, 'direction' | 'warn' | 'alarm'>,
): State {
  if (value === null) return 'no-data'
  if (!target) return 'no-target'
  const missed = shortfall(value, target, direction)
  const tolerance = warn ?? '0'
  if (compareDecimals(missed, tolerance) <= 0) return 'on'
  return compareDecimals(missed, alarm ?? tolerance) <= 0 ? 'near' : 'off'
}

export interface DescribedValue extends PeriodValue {
  readonly period: string
  readonly end: string
  readonly value: Decimal | null
  readonly note: string
  readonly target: Target | null
  readonly state: State
}

/** Every period with what holds of it now, judged by the definition that it was reported under. */
export const describeValues = ({ definitions, values }: Pick<Measure, 'definitions' | 'values'>): DescribedValue[] =>
  values.map((one) => {
    const definition = versionOf(definitions, one.definition)
    const current = currentOf(one)
    const target = targetOn(definition, one.start)
    const value = current?.value ?? null
    return {
      ...one,
      period: periodKey(one.start, definition.frequency),
      end: periodEnd(one.start, definition.frequency),
      value,
      note: current?.note ?? '',
      target: target ?? null,
      state: judge(value, target, definition),
    }
  })

/** The last period that is over and has no value yet: what is waited for. */
export function missingPeriod({ definitions, values }: Pick<Measure, 'definitions' | 'values'>, today: string): string | null {
  const { frequency } = newestOf(definitions)
  const start = previousPeriod(periodStart(today, frequency), frequency)
  const isBefore = start < (definitions[0]?.validFrom ?? '')
  const newest = values.findLast((one) => currentOf(one)?.value !== null)
  const isThere = newest !== undefined && nextPeriod(newest.start, versionOf(definitions, newest.definition).frequency) > start
  return isBefore || isThere || versionOn(definitions, start).frequency !== frequency ? null : periodKey(start, frequency)
}
