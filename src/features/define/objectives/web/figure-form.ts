import { typedDecimal } from '#src/core/measures/web/local-number.ts'
import type { Stake } from '#src/features/define/objectives/web/useObjectives.ts'

type Figure = Stake['figures'][number]

/** A number of a stake as its reader types it. */
export interface TypedFigure {
  readonly side: Figure['side']
  readonly label: string
  readonly amount: string
  readonly unit: string
  readonly currency: string
}

export const emptyFigure: TypedFigure = { side: 'gets', label: '', amount: '', unit: '', currency: '' }

export const typedFigure = ({ amount, currency, ...figure }: Figure, locale: string): TypedFigure => ({
  ...figure,
  amount: typedDecimal(amount, locale),
  currency: currency ?? '',
})
