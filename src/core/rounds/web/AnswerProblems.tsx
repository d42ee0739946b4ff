import type { Question } from '#src/core/question-sets/model/content.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly problems: readonly FieldProblem[]; readonly questions: readonly Question[] }

/** Everything that is still wrong, each with the way to its question. */
export function AnswerProblems({ problems, questions }: Props) {
  const t = useText()
  const said = useSaid()
  const problemText = useProblemText()
  const first = [...Map.groupBy(problems, ({ path }) => path.split('.')[1] ?? '')].flatMap(([key, own]) => {
    const place = questions.findIndex((one) => one.key === key)
    const question = questions[place]
    return question && own[0] ? [{ question, place, problem: own[0] }] : []
  })
  return (
    <div className={classes.problems} role="alert" tabIndex={-1} data-problems>
      <p>{t('rounds.look-again', { count: first.length })}</p>
      <ul>
        {first.map(({ question, place, problem }) => (
          <li key={question.key}>
            <a href={`#question-${question.key}`} onClick={(event) => goTo(event, question.key)}>
              {t('rounds.question-at', { number: place + 1, text: isolated(said(question.text)) })}
            </a>{' '}
            {problemText(problem)}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The address stays as it is: a question is a place on the page, not a page.
function goTo(event: { preventDefault: () => void }, key: string): void {
  event.preventDefault()
  const question = document.getElementById(`question-${key}`)
  question?.scrollIntoView()
  question?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
