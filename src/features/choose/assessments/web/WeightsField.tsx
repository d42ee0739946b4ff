import { useId } from 'react'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { inLanguage } from '#src/core/question-sets/model/texts.ts'
import { kindScreens } from '#src/core/question-sets/web/question-kind-screens.ts'
import { itemsOf } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
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

/** Siblings weighed in the way that was asked for: orders and pairs as in every round, points along a rail. */
export function WeightsField({ question, value, onChange, problems }: Props) {
  const { locale } = useFormats()
  const problemText = useProblemText()
  const id = useId()
  const { kind, settings } = question
  const name = inLanguage(question.text, locale)
  const { Answer } = kindScreens[kind]
  return (
    <fieldset className={classes.stack}>
      <legend id={id}>
        <b>
          <bdi>{name}</bdi>
        </b>
      </legend>
      {kind === 'allocation' || kind === 'swing' ? (
        <PointsField
          items={itemsOf(question, locale)}
          name={name}
          value={value as Record<string, number>}
          onChange={onChange}
          isSwing={kind === 'swing'}
        />
      ) : (
        <Answer settings={settings} value={value} onChange={onChange} labelledBy={id} describedBy={undefined} problems={[]} />
      )}
      {problems.length > 0 ? <p role="alert">{[...new Set(problems.map(problemText))].join(' ')}</p> : null}
    </fieldset>
  )
}
