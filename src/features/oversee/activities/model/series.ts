import type { Direction } from '#src/core/measures/model/definition.ts'
import type { Frequency } from '#src/kit/period.ts'

/** What an activity tells of one measure. */
export interface PlannedSeries {
  /** By which part of the activity it is known: `transaction:3:EUR`, or the dimensions of an indicator. */
  readonly key: string
  /** What the measure is called where nobody has called it anything yet. */
  readonly measureKey: string
  readonly definition: SeriesDefinition
  readonly values: readonly SeriesValue[]
}

export interface SeriesDefinition {
  readonly name: string
  readonly unit: string
  readonly direction: Direction
  readonly perspective: string
  readonly frequency: Frequency
  readonly formula: string
  readonly baseline: string | null
  readonly targets: readonly { readonly from: string; readonly value: string }[]
  readonly validFrom: string
}

export interface SeriesValue {
  readonly start: string
  readonly value: string
  readonly note: string
}

/** What a measure says at present. */
export interface SeriesFacts extends Omit<SeriesDefinition, 'validFrom' | 'unit' | 'perspective'> {
  readonly values: readonly SeriesValue[]
}

export const longestName = 200
export const longestFormula = 4_000
export const longestNote = 2_000
