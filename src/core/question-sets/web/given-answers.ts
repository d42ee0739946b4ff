import { type Answers, answersProblems, wholeAnswers } from '#src/core/question-sets/model/answers.ts'
import type { Question } from '#src/core/question-sets/model/content.ts'
import type { FieldProblem } from '#src/ui/api/problem.ts'

export interface Given {
  readonly value?: unknown
  readonly comment?: string
}

/** What stands in the form, by the key of its question. */
export type GivenAnswers = Readonly<Record<string, Given>>

/** As they are sent. */
export const toAnswers = (given: GivenAnswers): Answers => wholeAnswers(given)

/** Everything that is wrong, by the same rules that the server keeps. */
export const wrongIn = (questions: readonly Question[], given: GivenAnswers): readonly FieldProblem[] =>
  answersProblems(questions, toAnswers(given)).map((one) => ({ ...one, values: one.values ?? {} }))
