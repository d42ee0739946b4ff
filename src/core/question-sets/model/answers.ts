import { z } from 'zod'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { kindOf } from '#src/core/question-sets/model/question-kinds.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

const longestComment = 4000

/** What one person says to one question. Without a value: “I cannot say”, with a comment or not. */
export const answer = z.object({
  value: z.unknown().optional(),
  comment: z.string().trim().max(longestComment).default(''),
})
export type Answer = z.infer<typeof answer>

/** Answers by the key of their question. */
export const answers = z.record(z.string(), answer)
export type Answers = z.infer<typeof answers>

/** Everything that is wrong with the answers, by question: `answers.speed.value`. */
export function answersProblems(questions: readonly Question[], given: Answers): FieldProblem[] {
  const strange = Object.keys(given).filter((key) => !questions.some((one) => one.key === key))
  return [
    ...strange.map((key) => ({ path: `answers.${key}`, code: 'unknown-question', values: { key } })),
    ...questions.flatMap((one) => answerProblems(one, given[one.key])),
  ]
}

function answerProblems(one: Question, given: Answer | undefined): FieldProblem[] {
  const path = `answers.${one.key}`
  if (given?.comment && !one.comments) return [{ path: `${path}.comment`, code: 'no-comments-here' }]
  if (given === undefined || given.value === undefined || given.value === null)
    return one.required ? [{ path, code: 'required' }] : []
  return kindOf(one)
    .answerProblems(one.settings, given.value)
    .map((problem) => ({ ...problem, path: problem.path === '' ? `${path}.value` : `${path}.value.${problem.path}` }))
}

export type StoredAnswers = Readonly<Record<string, { readonly value?: unknown; readonly comment?: string }>>

/** As they are kept: without what was left open. */
export function tidyAnswers(given: Answers): StoredAnswers {
  const kept = Object.entries(given).flatMap(([key, { value, comment }]) => {
    const said = { ...(value === undefined || value === null ? {} : { value }), ...(comment ? { comment } : {}) }
    return Object.keys(said).length > 0 ? [[key, said] as const] : []
  })
  return Object.fromEntries(kept)
}

/** What was left out when it was stored stands there again: a comment that nobody wrote is empty, not missing. */
export const wholeAnswers = (stored: StoredAnswers): Answers =>
  Object.fromEntries(Object.entries(stored).map(([key, said]) => [key, { comment: '', ...said }]))
