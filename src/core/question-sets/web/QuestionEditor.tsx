import { ActionIcon, Button } from '@mantine/core'
import { useId } from 'react'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { useEditing } from '#src/core/question-sets/web/editing.ts'
import { kindScreens } from '#src/core/question-sets/web/question-kind-screens.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import { TextsField } from '#src/core/question-sets/web/TextsField.tsx'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly question: Question
  readonly place: number
  readonly of: number
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onChange: (question: Question) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One question: a line in the list, and opened everything that it is made of. */
export function QuestionEditor({ question, place, of, isOpen, onOpen, onChange, onMove, onRemove }: Props) {
  const t = useText()
  const formats = useFormats()
  const said = useSaid()
  const id = useId()
  const { language } = useEditing()
  const number = formats.number(place + 1)
  const words = question.text[language] || said(question.text) || t('question-sets.no-words-yet')
  return (
    <li className={classes.questionItem}>
      <div className={classes.questionLine}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onOpen}>
          <span>{number}</span>
          <bdi>{words}</bdi>
          <small>{t(`question-sets.kind-${question.kind}`)}</small>
        </button>
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('question-sets.question-up', { number: place + 1 })}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          <Icon name="up" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('question-sets.question-down', { number: place + 1 })}
          disabled={place === of - 1}
          onClick={() => onMove(place + 1)}
        >
          <Icon name="down" />
        </ActionIcon>
      </div>
      <div id={id} className={classes.questionBody} hidden={!isOpen}>
        {isOpen ? <QuestionBody question={question} place={place} onChange={onChange} /> : null}
        <div>
          <Button variant="subtle" color="bad" size="xs" onClick={onRemove}>
            {t('question-sets.remove-question')}
          </Button>
        </div>
      </div>
    </li>
  )
}

function QuestionBody({ question, place, onChange }: Pick<Props, 'question' | 'place' | 'onChange'>) {
  const t = useText()
  const path = `questions.${place}`
  const { Settings } = kindScreens[question.kind]
  return (
    <>
      <TextsField
        path={`${path}.text`}
        label={t('question-sets.question')}
        value={question.text}
        onChange={(text) => onChange({ ...question, text })}
        isLong
      />
      <TextsField
        path={`${path}.help`}
        label={t('question-sets.help')}
        value={question.help ?? {}}
        onChange={(help) => onChange({ ...question, help })}
        optional
      />
      <Settings
        settings={question.settings}
        onChange={(settings) => onChange({ ...question, settings })}
        path={`${path}.settings`}
      />
      <CheckField
        name={`${path}.required`}
        label={t('question-sets.required')}
        value={question.required}
        onChange={(required) => onChange({ ...question, required })}
        problem={undefined}
      />
      <CheckField
        name={`${path}.comments`}
        label={t('question-sets.comments')}
        value={question.comments}
        onChange={(comments) => onChange({ ...question, comments })}
        problem={undefined}
      />
    </>
  )
}
