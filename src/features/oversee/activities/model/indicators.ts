import { type DetailData, insertPart, newData, part, parts, removePart } from '#src/features/oversee/activities/model/detail.ts'
import {
  type Figure,
  figuresOf,
  meaningOfDirection,
  noteSlot,
  slotsOf,
  suffixOf,
} from '#src/features/oversee/activities/model/figures.ts'
import { decimalOf, fillIn, handOver, shortened } from '#src/features/oversee/activities/model/holding.ts'
import type { Rhythm } from '#src/features/oversee/activities/model/rhythm.ts'
import {
  longestFormula,
  longestName,
  longestNote,
  type PlannedSeries,
  type SeriesFacts,
} from '#src/features/oversee/activities/model/series.ts'
import { type Frequency, periodEnd, periodStart } from '#src/kit/period.ts'

const way = ['iati-activity', 'result', 'indicator']

export interface TakingIndicator {
  readonly language: string
  readonly measureKey: string
  readonly given: Frequency | undefined
  /** A day to begin with where the indicator names none. */
  readonly since: string
}

/** What the measures of an indicator are to hold; they hold it from now on, and the part no longer does. */
export function takeIndicator(indicator: DetailData, { language, measureKey, given, since }: TakingIndicator): PlannedSeries[] {
  const { rhythm, figures, series } = figuresOf(indicator, given)
  const [first = ''] = series
  const about = slotsOf(indicator, language)
  const name = about.name && handOver(about.name, shortened(longestName - suffixOf(first, series).length, '–'))
  const formula = about.formula && handOver(about.formula, shortened(longestFormula))
  const isUp = handOver(about.direction, meaningOfDirection) !== 'down'
  return series.map((one, index) => {
    const mine = figures.filter((figure) => figure.series === one)
    const told = mine.flatMap(({ what, start, slot, holder }) => {
      const value = handOver(slot, decimalOf)
      const note = what === 'actual' && value !== undefined ? handOver(noteSlot(holder, language), shortened(longestNote)) : ''
      return value === undefined ? [] : [{ what, start, value, note: note ?? '' }]
    })
    const targets = told.filter(({ what }) => what === 'target').map(({ start: from, value }) => ({ from, value }))
    const values = told.filter(({ what }) => what === 'actual').map(({ start, value, note }) => ({ start, value, note }))
    const begins = [...targets.map(({ from }) => from), ...values.map(({ start }) => start)].sort()[0]
    return {
      key: one,
      measureKey: series.length === 1 ? measureKey : `${measureKey}-${index + 1}`,
      definition: {
        name: `${name ?? '–'}${suffixOf(one, series)}`,
        unit: indicator.attributes.measure === '2' ? '%' : '',
        direction: isUp ? 'up' : 'down',
        perspective: '',
        frequency: rhythm.frequency,
        formula: formula ?? '',
        baseline: told.find(({ what }) => what === 'baseline')?.value ?? null,
        targets: targets.sort((a, b) => (a.from < b.from ? -1 : 1)),
        validFrom: begins ?? periodStart(since, rhythm.frequency),
      },
      values,
    }
  })
}

/** Tells the indicator as its measures say it now. */
export function tellIndicator(indicator: DetailData, facts: ReadonlyMap<string, SeriesFacts>, language: string): void {
  const frequency = [...facts.values()][0]?.frequency
  const { figures, series, rhythm } = figuresOf(indicator, frequency)
  const [first = ''] = series
  const main = facts.get(first)
  if (main) tellAbout(indicator, { main, suffix: suffixOf(first, series), language })
  const told = new Set<string>()
  for (const figure of figures) {
    const one = facts.get(figure.series)
    if (!one) continue
    told.add(`${figure.what} ${figure.start} ${figure.series}`)
    tellFigure(figure, one, language)
  }
  for (const [key, one] of facts) addFigures(indicator, { key, one, told, figures, rhythm, language })
}

function tellAbout(indicator: DetailData, { main, suffix, language }: { main: SeriesFacts; suffix: string; language: string }) {
  const about = slotsOf(indicator, language)
  const name = main.name.endsWith(suffix) ? main.name.slice(0, main.name.length - suffix.length) : main.name
  if (about.name) fillIn(about.name, name, shortened(longestName - suffix.length, '–'))
  if (about.formula) fillIn(about.formula, main.formula, shortened(longestFormula))
  else if (main.formula !== '')
    insertPart(indicator, way, newData('description', {}, [newData('narrative', {}, [main.formula])]))
  const direction = main.direction === 'down' ? 'down' : 'up'
  const written = about.direction.read()
  if (written === undefined && direction === 'up') return
  if (typeof written !== 'string' || meaningOfDirection(written) !== direction)
    about.direction.write(direction === 'up' ? '1' : '0')
}

function tellFigure({ what, start, slot, holder, parent }: Figure, facts: SeriesFacts, language: string): void {
  const value = what === 'actual' ? facts.values.find((one) => one.start === start) : undefined
  const target = what === 'target' ? facts.targets.find((one) => one.from === start) : undefined
  const held = what === 'baseline' ? (facts.baseline ?? undefined) : (value?.value ?? target?.value)
  const before = slot.read()
  fillIn(slot, held, decimalOf)
  if (value) tellNote(holder, value.note, language)
  const saysMore = parts(holder, 'document-link').length > 0
  // Taken back: nothing is left to be said here.
  if (before !== undefined && slot.read() === undefined && !saysMore) removePart(parent, holder)
}

function tellNote(holder: DetailData, note: string, language: string): void {
  const slot = noteSlot(holder, language)
  if (slot.read() !== undefined) fillIn(slot, note, shortened(longestNote))
  else if (note !== '')
    insertPart(holder, [...way, 'period', 'actual'], newData('comment', {}, [newData('narrative', {}, [note])]))
}

interface Adding {
  readonly key: string
  readonly one: SeriesFacts
  readonly told: ReadonlySet<string>
  readonly figures: readonly Figure[]
  readonly rhythm: Rhythm
  readonly language: string
}

/** What was entered in the product for periods of which the activity said nothing. */
function addFigures(indicator: DetailData, { key, one, told, figures, rhythm, language }: Adding): void {
  const broken = figures.find((figure) => figure.series === key)?.holder.content ?? []
  const breakdown = broken.flatMap((each) =>
    each !== null && typeof each === 'object' && ['location', 'dimension'].includes(each.name) ? [each] : [],
  )
  const place = (what: Figure['what'], start: string) => {
    const known = figures.find((figure) => figure.what !== 'baseline' && figure.start === start)?.parent
    const period = known ?? newPeriod(indicator, start, rhythm.frequency)
    const holder = newData(what, {}, [...breakdown])
    insertPart(period, [...way, 'period'], holder)
    return holder
  }
  if (one.baseline !== null && !told.has(`baseline  ${key}`)) {
    const since = one.targets[0]?.from ?? one.values[0]?.start ?? ''
    const year = since.slice(0, 4) || '1'
    insertPart(indicator, way, newData('baseline', { year: String(Number(year)), value: one.baseline }, [...breakdown]))
  }
  for (const { from, value } of one.targets)
    if (!told.has(`target ${from} ${key}`)) place('target', from).attributes.value = value
  for (const { start, value, note } of one.values) {
    if (told.has(`actual ${start} ${key}`)) continue
    const holder = place('actual', start)
    holder.attributes.value = value
    tellNote(holder, note, language)
  }
}

function newPeriod(indicator: DetailData, start: string, frequency: Frequency): DetailData {
  const isThis = (period: DetailData) => part(period, 'period-start')?.attributes['iso-date'] === start
  const known = parts(indicator, 'period').find(isThis)
  if (known) return known
  const period = newData('period', {}, [
    newData('period-start', { 'iso-date': start }),
    newData('period-end', { 'iso-date': periodEnd(start, frequency) }),
  ])
  insertPart(indicator, way, period)
  return period
}
