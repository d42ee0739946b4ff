import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { DefinitionFields } from '#src/core/measures/model/definition.ts'
import { decimalOrNone, decimalTyped, typedDecimal } from '#src/core/measures/web/local-number.ts'
import { type Frequency, nextPeriod, periodStart } from '#src/kit/period.ts'

export type TypedTarget = { readonly from: string; readonly value: string; readonly upTo: string }

/** A definition as it is typed. */
export type DefinitionValues = {
  readonly name: string
  readonly key: string
  readonly unit: string
  readonly direction: DefinitionFields['direction']
  readonly perspective: string
  readonly frequency: Frequency
  readonly ownerOrganisation: string
  readonly ownerSeat: string
  readonly source: string
  readonly formula: string
  readonly warn: string
  readonly alarm: string
  readonly baseline: string
  readonly targets: readonly TypedTarget[]
  readonly validFrom: string
  readonly reason: string
  readonly audience: AudienceChoice
}

export const emptyDefinition = (today: string): DefinitionValues => ({
  name: '',
  key: '',
  unit: '',
  direction: 'up',
  perspective: 'operational',
  frequency: 'quarter',
  ownerOrganisation: '',
  ownerSeat: '',
  source: '',
  formula: '',
  warn: '',
  alarm: '',
  baseline: '',
  targets: [],
  validFrom: periodStart(today, 'year'),
  reason: '',
  audience: { kind: 'all-parties' },
})

export function typedDefinition(fields: DefinitionFields, locale: string, validFrom: string): DefinitionValues {
  const typed = (decimal: string | null) => typedDecimal(decimal, locale)
  return {
    ...emptyDefinition(validFrom),
    name: fields.name,
    unit: fields.unit,
    direction: fields.direction,
    perspective: fields.perspective,
    frequency: fields.frequency,
    ownerOrganisation: fields.owner?.organisationId ?? '',
    ownerSeat: fields.owner?.seatId ?? '',
    source: fields.source,
    formula: fields.formula,
    warn: typed(fields.warn),
    alarm: typed(fields.alarm),
    baseline: typed(fields.baseline),
    targets: fields.targets.map(({ from, value, upTo }) => ({ from, value: typed(value), upTo: typed(upTo) })),
    validFrom,
  }
}

/** What was typed, as it is sent. It holds from the start of the period that the chosen day lies in. */
export function definitionToSend(values: DefinitionValues, locale: string) {
  const { direction, frequency, validFrom } = values
  return {
    name: values.name,
    unit: values.unit,
    direction,
    perspective: values.perspective,
    frequency,
    owner:
      values.ownerOrganisation === ''
        ? null
        : { organisationId: values.ownerOrganisation, seatId: values.ownerSeat === '' ? null : values.ownerSeat },
    source: values.source,
    formula: values.formula,
    warn: decimalOrNone(values.warn, locale),
    alarm: decimalOrNone(values.alarm, locale),
    baseline: decimalOrNone(values.baseline, locale),
    targets: values.targets.map((target) => ({
      from: target.from,
      value: decimalTyped(target.value, locale),
      upTo: direction === 'within' ? decimalOrNone(target.upTo, locale) : null,
    })),
    validFrom: /^\d{4}-\d{2}-\d{2}$/.test(validFrom) ? periodStart(validFrom, frequency) : validFrom,
  }
}

/** A key made of the name: what a file would call the measure. */
export const keyFrom = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')

/** Periods that a new version may begin with: from the first that is not reported yet. */
export function periodsFrom(first: string, frequency: Frequency, count = 9): string[] {
  const inside = periodStart(first, frequency)
  const starts = [inside < first ? nextPeriod(inside, frequency) : inside]
  while (starts.length < count) starts.push(nextPeriod(starts.at(-1) ?? first, frequency))
  return starts
}
