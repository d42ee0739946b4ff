import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { Question } from '#src/core/question-sets/model/content.ts'
import type { Given } from '#src/core/question-sets/web/given-answers.ts'
import { kindScreens } from '#src/core/question-sets/web/question-kind-screens.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly question: Question
  readonly number: number
  readonly given: Given
  readonly onChange: (given: Given) => void
  /** What is wrong with this answer, with paths below it: `value`, `value.speed`, `comment`, or nothing for the whole. */
  readonly problems?: readonly FieldProblem[]
}

/** One question as it is asked: its words, the field of its kind, and a comment for whoever wants to say why. */
export function QuestionField({ question, number, given, onChange, problems = [] }: Props) {
  const t = useText()
  const formats = useFormats()
  const said = useSaid()
  const problemText = useProblemText()
  const id = useId()
  const { Answer } = kindScreens[question.kind]
  const own = problems.filter(({ path }) => path === '' || path === 'value')
  const below = problems.flatMap((one) => (one.path.startsWith('value') ? [{ ...one, path: one.path.slice(6) }] : []))
  const change = (value: unknown) => onChange({ ...given, value })
  const isOpen = given.value === undefined
  // Kinds that hold one field say what is wrong there.
  const isToldBelow = question.kind === 'amount' || question.kind === 'words'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand beside its number
    <section
      role="group"
      className={classes.question}
      aria-labelledby={`${id}-text`}
      id={`question-${question.key}`}
      tabIndex={-1}
    >
      <h2 className={classes.questionText}>
        <span aria-hidden="true">{formats.number(number)}</span>
        <span>
          <bdi id={`${id}-text`}>{said(question.text)}</bdi>
          {question.required ? null : <small>{t('question-sets.may-stay-open')}</small>}
        </span>
      </h2>
      {question.help ? (
        <p id={`${id}-help`} className={common.quiet} dir="auto">
          {said(question.help)}
        </p>
      ) : null}
      <Answer
        settings={question.settings}
        value={given.value}
        onChange={change}
        labelledBy={`${id}-text`}
        describedBy={question.help ? `${id}-help` : undefined}
        problems={below}
      />
      {own.length > 0 && !(isToldBelow && !isOpen) ? (
        <div className={classes.problem} role="alert">
          <Icon name="alert" size={14} />
          <span>{own.map((one) => problemText(one)).join(' ')}</span>
        </div>
      ) : null}
      <div className={classes.beside}>
        {question.comments ? <Comment given={given} onChange={onChange} /> : null}
        {!question.required && !isOpen ? (
          <Button variant="subtle" size="xs" px={0} onClick={() => change(undefined)}>
            {t('question-sets.leave-open')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Comment({ given, onChange }: Pick<Props, 'given' | 'onChange'>) {
  const t = useText()
  const [isAsked, setAsked] = useState(false)
  const words = given.comment ?? ''
  if (!isAsked && words === '')
    return (
      <Button variant="subtle" size="xs" px={0} onClick={() => setAsked(true)}>
        {t('question-sets.add-comment')}
      </Button>
    )
  return (
    <Textarea
      className={classes.comment ?? ''}
      label={t('question-sets.comment')}
      dir="auto"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      // Whoever asked for the field goes on to write.
      ref={isAsked && words === '' ? focusOnce : undefined}
      value={words}
      onChange={(event) => onChange({ ...given, comment: event.currentTarget.value })}
    />
  )
}

const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus()
