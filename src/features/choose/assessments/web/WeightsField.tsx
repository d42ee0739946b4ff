import type { Question } from '#src/core/question-sets/model/content.ts'
import { inLanguage } from '#src/core/question-sets/model/texts.ts'
import { itemsOf } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import { OrderField } from '#src/features/choose/assessments/web/OrderField.tsx'
import { PairsField } from '#src/features/choose/assessments/web/PairsField.tsx'
import { PointsField } from '#src/features/choose/assessments/web/PointsField.tsx'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'

type Props = {
  readonly question: Question
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly problems: readonly FieldProblem[]
}

/** Siblings weighed in the way that was asked for. */
export function WeightsField({ question, value, onChange, problems }: Props) {
  const { locale } = useFormats()
  const problemText = useProblemText()
  const items = itemsOf(question, locale)
  const name = inLanguage(question.text, locale)
  const common = { items, name, onChange }
  return (
    <fieldset className={classes.stack} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>
        <b>
          <bdi>{name}</bdi>
        </b>
      </legend>
      {question.kind === 'ranking' ? <OrderField {...common} value={value as string[]} /> : null}
      {question.kind === 'pairwise' ? (
        <PairsField {...common} question={question} value={value as Record<string, number>} />
      ) : null}
      {question.kind === 'allocation' || question.kind === 'swing' ? (
        <PointsField {...common} isSwing={question.kind === 'swing'} value={value as Record<string, number>} />
      ) : null}
      {problems.length > 0 ? <p role="alert">{[...new Set(problems.map(problemText))].join(' ')}</p> : null}
    </fieldset>
  )
}
