import type { CharterField } from '#src/features/oversee/activities/model/detail.ts'
import { type DetailData, insertPart, mainNarrative, newData, part } from '#src/features/oversee/activities/model/detail.ts'
import {
  attributeSlot,
  dayWritten,
  fillIn,
  handOver,
  type Slot,
  shortened,
  textSlot,
} from '#src/features/oversee/activities/model/holding.ts'

/** What an objective says. */
export interface ObjectiveWords {
  readonly title: string
  readonly description: string
  readonly kind: string
}

const longest = { title: 200, description: 8_000, purpose: 4_000 }

const resultKinds: Readonly<Record<string, string>> = { 1: 'Output', 2: 'Outcome', 3: 'Impact', 9: 'Result' }
const kindOf = (code: string) => resultKinds[code.trim()] ?? 'Result'
const codeOf = (kind: string) => Object.entries(resultKinds).find(([, word]) => word === kind)?.[0] ?? '9'
/** The objectives of an activity, told in one of its descriptions. */
const objectivesKind = 'Objective'

const none: Slot = { read: () => undefined, write: () => {} }
const narrativeSlot = (of: DetailData | undefined, language: string): Slot => {
  const narrative = mainNarrative(of, language)
  return narrative ? textSlot(narrative) : none
}

/** A result, or the description of an activity's objectives, as an objective holds it. */
export function takeObjective(data: DetailData, language: string): ObjectiveWords {
  if (data.name === 'description') {
    const slot = narrativeSlot(data, language)
    const title = shortened(longest.title, '–')((slot.read() ?? '').trim().split('\n')[0] ?? '')
    return { title, description: handOver(slot, shortened(longest.description)) ?? '', kind: objectivesKind }
  }
  const title = handOver(narrativeSlot(part(data, 'title'), language), shortened(longest.title, '–')) ?? '–'
  const description = handOver(narrativeSlot(part(data, 'description'), language), shortened(longest.description)) ?? ''
  return { title, description, kind: kindOf(data.attributes.type ?? '') }
}

export function tellObjective(data: DetailData, words: ObjectiveWords | undefined, language: string): void {
  if (data.name === 'description') {
    fillIn(narrativeSlot(data, language), words?.description ?? '', shortened(longest.description))
    return
  }
  fillIn(narrativeSlot(part(data, 'title'), language), words?.title ?? '', shortened(longest.title, '–'))
  const description = part(data, 'description')
  if (description) fillIn(narrativeSlot(description, language), words?.description ?? '', shortened(longest.description))
  else if (words && words.description !== '')
    insertPart(data, ['iati-activity', 'result'], newData('description', {}, [newData('narrative', {}, [words.description])]))
  if (words && kindOf(data.attributes.type ?? '') !== words.kind) data.attributes.type = codeOf(words.kind)
}

export interface CharterWords {
  readonly name: string
  readonly purpose: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly stage: string
}

/** The stages of a partnership's life that the states of an activity are near to. */
const stages: Readonly<Record<string, string>> = {
  1: 'agreement',
  2: 'operation',
  3: 'renewal',
  4: 'exit',
  5: 'exit',
  6: 'operation',
}
const states: Readonly<Record<string, string>> = {
  need: '1',
  selection: '1',
  agreement: '1',
  launch: '2',
  operation: '2',
  renewal: '3',
  exit: '4',
}
const stageOf = (code: string): string => stages[code.trim()] ?? 'operation'

const slots: Readonly<Record<CharterField, (data: DetailData, language: string) => Slot>> = {
  name: narrativeSlot,
  purpose: narrativeSlot,
  startsOn: (data) => attributeSlot(data, 'iso-date'),
  endsOn: (data) => attributeSlot(data, 'iso-date'),
  stage: (data) => attributeSlot(data, 'code'),
}
const meanings: Readonly<Record<CharterField, (written: string) => string | undefined>> = {
  name: shortened(longest.title, '–'),
  purpose: shortened(longest.purpose),
  startsOn: dayWritten,
  endsOn: dayWritten,
  stage: stageOf,
}

/** Chooses which parts the partnership itself tells: the actual dates before the planned ones, the general description. */
export function charterParts(all: readonly DetailData[]): Map<CharterField, DetailData> {
  const dates = (type: string) => all.find(({ name, attributes }) => name === 'activity-date' && attributes.type === type)
  const general = ({ name, attributes }: DetailData) => name === 'description' && (attributes.type ?? '1') === '1'
  const start = dates('2') ?? dates('1')
  const ends = [dates('4'), dates('3')].filter((one) => one !== undefined)
  const since = dayWritten(String(start?.attributes['iso-date'])) ?? ''
  // A planned end may lie before the actual start; a partnership's does not.
  const end = ends.find(({ attributes }) => (dayWritten(String(attributes['iso-date'])) ?? '') >= since)
  const found: [CharterField, DetailData | undefined][] = [
    ['name', all.find(({ name }) => name === 'title')],
    ['purpose', all.find(general)],
    ['startsOn', start],
    ['endsOn', end],
    ['stage', all.find(({ name }) => name === 'activity-status')],
  ]
  return new Map(found.flatMap(([field, data]) => (data ? [[field, data]] : [])))
}

export function takeCharter(chosen: ReadonlyMap<CharterField, DetailData>, language: string): CharterWords {
  const take = (field: CharterField) => {
    const data = chosen.get(field)
    return data && handOver(slots[field](data, language), meanings[field])
  }
  return {
    name: take('name') ?? '–',
    purpose: take('purpose') ?? '',
    startsOn: take('startsOn') ?? null,
    endsOn: take('endsOn') ?? null,
    stage: take('stage') ?? 'operation',
  }
}

/** Tells the parts as the partnership says them now; answers those that it says no more, and those that are new. */
export function tellCharter(
  chosen: ReadonlyMap<CharterField, DetailData>,
  charter: CharterWords,
  language: string,
): { gone: Set<DetailData>; added: DetailData[] } {
  const gone = new Set<DetailData>()
  for (const field of ['name', 'purpose', 'startsOn', 'endsOn'] as const) {
    const data = chosen.get(field)
    if (!data) continue
    const told = charter[field] ?? undefined
    fillIn(slots[field](data, language), told, meanings[field])
    if (told === undefined) gone.add(data)
  }
  const status = chosen.get('stage')?.attributes
  const state = states[charter.stage]
  // A stage of the parties' own has no state of an activity beside it.
  if (status && state !== undefined && stageOf(status.code ?? '') !== charter.stage) status.code = state
  const added: DetailData[] = []
  const date = (type: string, day: string) => newData('activity-date', { type, 'iso-date': day })
  if (charter.startsOn !== null && !chosen.has('startsOn')) added.push(date('1', charter.startsOn))
  if (charter.endsOn !== null && !chosen.has('endsOn')) added.push(date('3', charter.endsOn))
  if (charter.purpose !== '' && !chosen.has('purpose'))
    added.push(newData('description', { type: '1' }, [newData('narrative', {}, [charter.purpose])]))
  return { gone, added }
}
