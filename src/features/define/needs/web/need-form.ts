import { decimalOrNone, typedDecimal } from '#src/core/measures/web/local-number.ts'
import type { Need, Option, Source } from '#src/features/define/needs/web/useNeeds.ts'

/** A way to meet the need, as it is typed. */
export interface TypedOption {
  readonly way: Option['way']
  readonly title: string
  readonly pros: string
  readonly cons: string
  readonly cost: string
  readonly currency: string
  readonly months: string
}

export interface TypedNeed {
  readonly title: string
  readonly kind: string
  readonly problem: string
  readonly purpose: string
  readonly urgency: Need['urgency']
  readonly wantedBy: string
  readonly options: readonly TypedOption[]
  readonly sources: readonly Source[]
}

export const emptyOption: TypedOption = { way: 'partner', title: '', pros: '', cons: '', cost: '', currency: '', months: '' }
export const emptySource: Source = { title: '', url: '' }

export const emptyNeed: TypedNeed = {
  title: '',
  kind: '',
  problem: '',
  purpose: '',
  urgency: 'this-year',
  wantedBy: '',
  options: [],
  sources: [],
}

export const typedNeed = (need: Need, locale: string): TypedNeed => ({
  title: need.title,
  kind: need.kind,
  problem: need.problem,
  purpose: need.purpose,
  urgency: need.urgency,
  wantedBy: need.wantedBy ?? '',
  options: need.options.map(({ cost, currency, months, ...words }) => ({
    ...words,
    cost: typedDecimal(cost, locale),
    currency: currency ?? '',
    months: typedDecimal(months === null ? null : String(months), locale),
  })),
  sources: need.sources,
})

export const toNeed = ({ wantedBy, options, sources, ...words }: TypedNeed, locale: string) => ({
  ...words,
  wantedBy: wantedBy === '' ? null : wantedBy,
  options: options.map(({ cost, currency, months, ...said }) => ({
    ...said,
    cost: decimalOrNone(cost, locale),
    currency: currency.trim() === '' ? null : currency.trim().toUpperCase(),
    months: months.trim() === '' ? null : Number(decimalOrNone(months, locale)),
  })),
  sources: sources.map((one) => ({ ...one })),
})
