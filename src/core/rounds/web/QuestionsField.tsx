import { Button } from '@mantine/core'
import { useState } from 'react'
import { ContentField } from '#src/core/question-sets/web/ContentField.tsx'
import { ContentPreview } from '#src/core/question-sets/web/ContentPreview.tsx'
import { useContentWords } from '#src/core/question-sets/web/useContentWords.ts'
import type { QuestionSetRecord } from '#src/core/question-sets/web/useQuestionSets.ts'
import type { Opening } from '#src/core/rounds/web/opening.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly form: Form<Opening>
  readonly sets: readonly QuestionSetRecord[]
  readonly before: WholeRound | undefined
  readonly isRefused: boolean
}

/** The questions of a set, those of the wave before, or questions for this once. */
export function QuestionsField({ form, sets, before, isRefused }: Props) {
  const t = useText()
  const contentWords = useContentWords()
  const [isShown, setShown] = useState(false)
  const { source, content } = form.values
  const chosen = source === 'before' ? before?.content : sets.find(({ id }) => id === source)?.content
  const choices = [
    ...(before ? [{ value: 'before', label: t('rounds.questions-before', { wave: before.wave }) }] : []),
    ...sets
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, name, version }) => ({ value: id, label: t('rounds.questions-of', { name, version }) })),
    { value: 'own', label: t('rounds.questions-own') },
  ]
  return (
    <div className={classes.fields}>
      {choices.length > 1 ? (
        <ChoiceField {...form.field('source')} label={t('rounds.questions-from')} choices={choices} />
      ) : null}
      {chosen ? (
        <>
          <p className={common.quiet}>
            {contentWords(chosen)}{' '}
            <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {t(isShown ? 'rounds.hide-questions' : 'rounds.show-questions')}
            </Button>
          </p>
          {isShown ? <ContentPreview content={chosen} /> : null}
        </>
      ) : (
        <ContentField {...form.field('content')} value={content} isRefused={isRefused} />
      )}
    </div>
  )
}
