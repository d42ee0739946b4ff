import { currentOf } from '#src/core/measure-values/model.ts'
import { type DefinitionFields, newestOf, versionOf } from '#src/core/measures/model/definition.ts'
import type { Measure } from '#src/core/measures/model/series.ts'
import type { PlannedSeries, SeriesFacts } from '#src/features/oversee/activities/model/series.ts'
import { nextPeriod } from '#src/kit/period.ts'

/** Figures that an activity told before, by series and period. */
export interface ToldFigures {
  readonly values: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly baseline: boolean
}

/** What a measure says at present, as an activity tells it. */
export function factsOf({ definitions, values }: Pick<Measure, 'definitions' | 'values'>): SeriesFacts {
  const { name, formula, direction, frequency, baseline, targets } = newestOf(definitions)
  return {
    ...{ name, formula, direction, frequency, baseline },
    targets: targets.map(({ from, value }) => ({ from, value })),
    values: values.flatMap((kept) => {
      const current = currentOf(kept)
      return current && current.value !== null ? [{ start: kept.start, value: current.value, note: current.note }] : []
    }),
  }
}

/** The definition as the activity wants it; undefined where it is so already. What the activity never told stays. */
export function nextDefinition(
  measure: Measure,
  { definition }: PlannedSeries,
  told: ToldFigures,
): DefinitionFields | undefined {
  const { number: _n, reason: _r, consentId: _c, definedBy: _b, definedAt: _a, ...newest } = newestOf(measure.definitions)
  const wanted = new Set(definition.targets.map(({ from }) => from))
  const kept = newest.targets.filter(({ from }) => !wanted.has(from) && !told.targets.has(from))
  const planned = definition.targets.map(({ from, value }) => {
    const same = newest.targets.find((one) => one.from === from)
    return { from, value, upTo: newest.direction === 'within' ? (same?.upTo ?? value) : null }
  })
  const next = {
    ...newest,
    name: definition.name,
    formula: definition.formula,
    direction: newest.direction === 'within' && definition.direction === 'up' ? newest.direction : definition.direction,
    baseline: definition.baseline ?? (told.baseline ? null : newest.baseline),
    targets: [...kept, ...planned].sort((one, other) => (one.from < other.from ? -1 : 1)),
  }
  if (JSON.stringify(next) === JSON.stringify(newest)) return undefined
  const last = measure.values.at(-1)
  const free = last && nextPeriod(last.start, versionOf(measure.definitions, last.definition).frequency)
  return { ...next, validFrom: free !== undefined && free > newest.validFrom ? free : newest.validFrom }
}

export interface ValueChange {
  readonly start: string
  readonly value: string | null
  readonly note: string
  readonly isNew: boolean
}

/** What has to be entered, corrected or taken back so that the measure says what the activity says. */
export function valueChanges(
  measure: Pick<Measure, 'values'>,
  planned: PlannedSeries | undefined,
  told: ToldFigures,
): ValueChange[] {
  const keptAt = (start: string) => {
    const kept = measure.values.find((one) => one.start === start)
    return kept && currentOf(kept)
  }
  const isMoney = planned?.definition.perspective === 'financial'
  const wanted = planned?.values ?? []
  const changed = wanted.flatMap(({ start, value, note }): ValueChange[] => {
    const current = keptAt(start)
    const said = isMoney ? (current?.note ?? '') : note
    return current && current.value === value && current.note === said ? [] : [{ start, value, note: said, isNew: !current }]
  })
  const gone = [...told.values].filter((start) => !wanted.some((one) => one.start === start))
  const takenBack = gone.flatMap((start): ValueChange[] => {
    const current = keptAt(start)
    return current && current.value !== null ? [{ start, value: null, note: '', isNew: false }] : []
  })
  return [...changed, ...takenBack]
}
