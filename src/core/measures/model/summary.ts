import { comparableFrom, type Definition, newestOf } from '#src/core/measures/model/definition.ts'
import { type Reading, readMeasure } from '#src/core/measures/model/reading.ts'
import {
  type DescribedValue,
  describeValues,
  type Measure,
  missingPeriod,
  type State,
} from '#src/core/measures/model/series.ts'

/** So many points tell in a list how it goes. */
const listed = 24

export interface Summary {
  readonly id: string
  readonly key: string
  readonly audienceId: string
  readonly retiredAt: string | null
  readonly definition: Definition
  readonly latest: DescribedValue | null
  readonly state: State
  readonly points: readonly DescribedValue[]
  readonly reading: Reading
  readonly missing: string | null
}

/** Where a measure stands: what a list says of it. */
export function summarise(measure: Measure, described: readonly DescribedValue[], today: string): Summary {
  const { id, key, audienceId, retired, definitions } = measure
  const first = comparableFrom(definitions)
  const points = described.filter(({ value, definition }) => value !== null && definition >= first)
  const latest = points.at(-1) ?? null
  return {
    id,
    key,
    audienceId,
    retiredAt: retired?.at ?? null,
    definition: newestOf(definitions),
    latest,
    state: latest?.state ?? 'no-data',
    points: points.slice(-listed),
    reading: readMeasure(definitions, described),
    missing: retired ? null : missingPeriod(measure, today),
  }
}

export const summariseAll = (measures: readonly Measure[], today: string): Summary[] =>
  measures.map((measure) => summarise(measure, describeValues(measure), today))
