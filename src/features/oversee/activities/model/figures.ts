import { type DetailData, mainNarrative, part, parts } from '#src/features/oversee/activities/model/detail.ts'
import type { ToldFigures } from '#src/features/oversee/activities/model/differences.ts'
import { attributeSlot, dayWritten, type Slot, textSlot } from '#src/features/oversee/activities/model/holding.ts'
import { findRhythm, placeOf, type Rhythm } from '#src/features/oversee/activities/model/rhythm.ts'
import type { Frequency } from '#src/kit/period.ts'

const yes = new Set(['true', '1'])

export interface Figure {
  readonly series: string
  readonly what: 'baseline' | 'target' | 'actual'
  readonly start: string
  readonly slot: Slot
  readonly holder: DetailData
  readonly parent: DetailData
}

export interface Figures {
  readonly rhythm: Rhythm
  readonly figures: readonly Figure[]
  readonly series: readonly string[]
}

/** Every figure of an indicator that a measure can hold: one for each series, kind and period; a second one stays where it is. */
export function figuresOf(indicator: DetailData, given?: Frequency): Figures {
  const periods = parts(indicator, 'period').flatMap((period) => {
    const [start, end] = ['period-start', 'period-end'].map((name) =>
      dayWritten(String(part(period, name)?.attributes['iso-date'])),
    )
    return start && end ? [{ period, span: { start, end } }] : []
  })
  const rhythm = findRhythm(
    periods.map(({ span }) => span),
    given,
  )
  const seen = new Set<string>()
  const figures: Figure[] = []
  const add = (what: Figure['what'], start: string, { holder, parent }: Pick<Figure, 'holder' | 'parent'>) => {
    const series = seriesOf(holder)
    const key = `${what} ${start} ${series}`
    if (!seen.has(key)) figures.push({ series, what, start, slot: attributeSlot(holder, 'value'), holder, parent })
    seen.add(key)
  }
  for (const holder of parts(indicator, 'baseline')) add('baseline', '', { holder, parent: indicator })
  for (const { period, span } of periods)
    for (const what of ['target', 'actual'] as const)
      for (const holder of parts(period, what)) add(what, placeOf(span, rhythm), { holder, parent: period })
  const series = [...new Set(figures.map((one) => one.series))]
  return { rhythm, figures, series: series.length === 0 ? [''] : series }
}

/** Figures that are broken down alike belong together. */
export const seriesOf = (holder: DetailData): string =>
  [
    ...parts(holder, 'dimension').map(({ attributes }) => `${attributes.name}=${attributes.value}`),
    ...parts(holder, 'location').map(({ attributes }) => `@${attributes.ref}`),
  ]
    .sort()
    .join('; ')
    .slice(0, 200)

export const suffixOf = (series: string, all: readonly string[]) =>
  series === '' || all.length === 1
    ? ''
    : ` (${series
        .replaceAll(/[^;=]*=|@/g, '')
        .trim()
        .slice(0, 80)})`

/** Which figures an indicator tells, by the series that holds them. */
export function toldByIndicator(indicator: DetailData, given?: Frequency): Map<string, ToldFigures> {
  const { figures, series } = figuresOf(indicator, given)
  const startsOf = (what: Figure['what'], key: string) =>
    new Set(figures.filter((one) => one.what === what && one.series === key).map(({ start }) => start))
  return new Map(
    series.map((key) => [
      key,
      { values: startsOf('actual', key), targets: startsOf('target', key), baseline: startsOf('baseline', key).size > 0 },
    ]),
  )
}

export const meaningOfDirection = (written: string) => (yes.has(written.trim()) ? 'up' : 'down')

export function slotsOf(indicator: DetailData, language: string) {
  const title = mainNarrative(part(indicator, 'title'), language)
  const description = mainNarrative(part(indicator, 'description'), language)
  return {
    name: title && textSlot(title),
    formula: description && textSlot(description),
    direction: attributeSlot(indicator, 'ascending'),
  }
}

export function noteSlot(holder: DetailData, language: string): Slot {
  const narrative = mainNarrative(part(holder, 'comment'), language)
  return narrative ? textSlot(narrative) : { read: () => undefined, write: () => {} }
}
