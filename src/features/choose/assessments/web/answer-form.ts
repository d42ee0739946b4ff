import type { Answers } from '#src/core/question-sets/model/answers.ts'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { inLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import { isolated } from '#src/ui/text/isolated.ts'

export type Given = Record<string, unknown>

export interface NamedItem {
  readonly key: string
  readonly name: string
}

export const itemsOf = ({ settings }: Question, locale: string): NamedItem[] =>
  ((settings.items ?? []) as { key: string; text: Texts }[]).map(({ key, text }) => ({ key, name: inLanguage(text, locale) }))

/** What stands in the form before anything is touched: an even start for points and swings, the order as it is asked. */
export function startAnswers(questions: readonly Question[]): Given {
  return Object.fromEntries(questions.map((one) => [one.key, startOf(one)]))
}

function startOf(question: Question): unknown {
  const keys = itemsOf(question, 'en').map(({ key }) => key)
  if (question.kind === 'ranking') return keys
  if (question.kind === 'swing') return Object.fromEntries(keys.map((key) => [key, 100]))
  if (question.kind === 'allocation') return evenPoints(keys)
  return {}
}

/** A hundred points in whole numbers, as even as they can be. */
function evenPoints(keys: readonly string[]): Record<string, number> {
  const each = Math.floor(100 / keys.length)
  const left = 100 - each * keys.length
  return Object.fromEntries(keys.map((key, i) => [key, each + (i < left ? 1 : 0)]))
}

/** Scores without a step are left out: one need not judge what one cannot. */
export function toAnswers(questions: readonly Question[], given: Given): Answers {
  return Object.fromEntries(
    questions.map(({ key, kind }) => {
      const value = given[key]
      if (kind !== 'ratings') return [key, { value, comment: '' }]
      const scored = Object.entries((value ?? {}) as Ratings).filter(([, one]) => one.score !== null)
      return [key, { value: Object.fromEntries(scored), comment: '' }]
    }),
  )
}

/** What was written for a thing that has no score: it cannot be handed in, and must not vanish with the draft. */
export function looseEvidence(questions: readonly Question[], given: Given, locale: string): string[] {
  return rated(questions).flatMap((question) => {
    const ratings = (given[question.key] ?? {}) as Ratings
    return itemsOf(question, locale)
      .filter(({ key }) => ratings[key]?.score == null && (ratings[key]?.evidence ?? '').trim() !== '')
      .map(({ name }) => `${isolated(name)} (${isolated(inLanguage(question.text, locale))})`)
  })
}

/** How many scores are left open. */
export const openScores = (questions: readonly Question[], given: Given): number =>
  rated(questions).reduce((sum, question) => {
    const ratings = (given[question.key] ?? {}) as Ratings
    return sum + itemsOf(question, 'en').filter(({ key }) => ratings[key]?.score == null).length
  }, 0)

const rated = (questions: readonly Question[]) => questions.filter(({ kind }) => kind === 'ratings')

export type Ratings = Record<string, { readonly score: number | null; readonly evidence: string }>

export const answerDraft = (seatId: string, roundId: string) => `assessment.answers.${roundId}.${seatId}`
