import type { Question } from '#src/core/question-sets/model/content.ts'
import type { GivenAnswers } from '#src/core/question-sets/web/given-answers.ts'
import { QuestionField } from '#src/core/question-sets/web/QuestionField.tsx'
import type { FieldProblem } from '#src/ui/api/problem.ts'

type Props = {
  readonly questions: readonly Question[]
  readonly given: GivenAnswers
  readonly onChange: (given: GivenAnswers) => void
  readonly problems: readonly FieldProblem[]
}

/** The questions one below the other, each with what is wrong with its answer. */
export function QuestionFields({ questions, given, onChange, problems }: Props) {
  return questions.map((question, place) => (
    <QuestionField
      key={question.key}
      question={question}
      number={place + 1}
      given={given[question.key] ?? {}}
      onChange={(next) => onChange({ ...given, [question.key]: next })}
      problems={below(problems, question.key)}
    />
  ))
}

function below(problems: readonly FieldProblem[], key: string): readonly FieldProblem[] {
  const place = `answers.${key}`
  return problems
    .filter(({ path }) => path === place || path.startsWith(`${place}.`))
    .map((one) => ({ ...one, path: one.path.slice(place.length + 1) }))
}
