import type { Content, Question } from '#src/core/question-sets/model/content.ts'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import { isTexts } from '#src/core/question-sets/web/content-draft.ts'

/** One thing in which a version differs from the one before it. */
export interface VersionChange {
  readonly what:
    | 'question-added'
    | 'question-removed'
    | 'question-reworded'
    | 'question-measured-anew'
    | 'question-required'
    | 'question-optional'
    | 'comments-opened'
    | 'comments-closed'
    | 'questions-moved'
    | 'dimension-added'
    | 'dimension-removed'
    | 'dimension-changed'
    | 'language-added'
    | 'language-removed'
  /** The words of the question or dimension it is about. */
  readonly text?: Texts
  readonly language?: string
}

/** What a later version does differently, from the most to the least that a reader of results must know. */
export function compareVersions(before: Content, after: Content): VersionChange[] {
  return [
    ...added(before.questions, after.questions).map(({ text }) => ({ what: 'question-added' as const, text })),
    ...added(after.questions, before.questions).map(({ text }) => ({ what: 'question-removed' as const, text })),
    ...both(before.questions, after.questions).flatMap(([one, other]) => compareQuestions(one, other)),
    ...(isMoved(before.questions, after.questions) ? [{ what: 'questions-moved' as const }] : []),
    ...added(before.dimensions, after.dimensions).map(({ text }) => ({ what: 'dimension-added' as const, text })),
    ...added(after.dimensions, before.dimensions).map(({ text }) => ({ what: 'dimension-removed' as const, text })),
    ...both(before.dimensions, after.dimensions)
      .filter(([one, other]) => !isSame(one, other))
      .map(([, { text }]) => ({ what: 'dimension-changed' as const, text })),
    ...after.languages
      .filter((tag) => !before.languages.includes(tag))
      .map((language) => ({ what: 'language-added' as const, language })),
    ...before.languages
      .filter((tag) => !after.languages.includes(tag))
      .map((language) => ({ what: 'language-removed' as const, language })),
  ]
}

function compareQuestions(one: Question, other: Question): VersionChange[] {
  const { text } = other
  const isMeasuredAnew = one.kind !== other.kind || !isSame(measured(one.settings), measured(other.settings))
  return [
    ...(isMeasuredAnew ? [{ what: 'question-measured-anew' as const, text }] : []),
    ...(isReworded(words(one), words(other)) ? [{ what: 'question-reworded' as const, text }] : []),
    ...(one.required === other.required
      ? []
      : [{ what: other.required ? ('question-required' as const) : ('question-optional' as const), text }]),
    ...(one.comments === other.comments
      ? []
      : [{ what: other.comments ? ('comments-opened' as const) : ('comments-closed' as const), text }]),
  ]
}

/** What is measured, without the words for it. */
function measured(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(measured)
  if (typeof value !== 'object' || value === null) return value
  if (Object.keys(value).length > 0 && isTexts(value)) return ''
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'steps' ? '' : measured(one)]))
}

const words = ({ text, help, settings }: Question) => [text, help ?? {}, ...textsIn(settings)]

function textsIn(value: unknown): readonly Texts[] {
  if (typeof value !== 'object' || value === null) return []
  return !Array.isArray(value) && isTexts(value) ? [value] : Object.values(value).flatMap(textsIn)
}

/** In the languages that both have: a translation that came to it is a language, not another wording. */
const isReworded = (before: readonly Texts[], after: readonly Texts[]) =>
  after.some((said, place) => Object.entries(said).some(([tag, own]) => (before[place]?.[tag] ?? own) !== own))

type Keyed = { readonly key: string }

const added = <Thing extends Keyed>(before: readonly Thing[], after: readonly Thing[]) =>
  after.filter(({ key }) => !before.some((one) => one.key === key))

const both = <Thing extends Keyed>(before: readonly Thing[], after: readonly Thing[]) =>
  after.flatMap((other) => {
    const one = before.find(({ key }) => key === other.key)
    return one ? [[one, other] as const] : []
  })

function isMoved(before: readonly Keyed[], after: readonly Keyed[]): boolean {
  const order = both(before, after).map(([{ key }]) => key)
  const earlier = both(after, before).map(([{ key }]) => key)
  return !isSame(order, earlier)
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
