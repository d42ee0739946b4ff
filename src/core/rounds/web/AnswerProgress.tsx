import type { Question } from '#src/core/question-sets/model/content.ts'
import type { GivenAnswers } from '#src/core/question-sets/web/given-answers.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly questions: readonly Question[]; readonly answers: GivenAnswers }

/** How far one has come; it stays in sight while one scrolls. */
export function AnswerProgress({ questions, answers }: Props) {
  const t = useText()
  const done = questions.filter(({ key }) => answers[key]?.value !== undefined).length
  return (
    <div className={classes.answerProgress}>
      <span>{t('rounds.answered-of', { done, of: questions.length })}</span>
      <span className={classes.track} aria-hidden="true">
        {questions.map(({ key }) => (
          <span key={key} data-done={answers[key]?.value !== undefined} />
        ))}
      </span>
    </div>
  )
}
