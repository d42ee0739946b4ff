import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from '#src/core/question-sets/model/answers.ts'
import { type GivenAnswers, toAnswers, wrongIn } from '#src/core/question-sets/web/given-answers.ts'
import { QuestionFields } from '#src/core/question-sets/web/QuestionFields.tsx'
import { nothingRated } from '#src/features/choose/candidate-questions/model.ts'
import { type Asked, candidateQuestionsClient } from '#src/features/choose/candidate-questions/web/useCandidateQuestions.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { secretKey } from '#src/ui/form/secret-key.ts'
import { useDraft } from '#src/ui/form/useDraft.ts'
import { Stack } from '#src/ui/page/Stack.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './candidate-questions.module.css'

type Props = { readonly token: string; readonly asked: Asked; readonly onDone: () => void }
type Draft = { readonly given: GivenAnswers; readonly saidBy: string }

/** The questions one below the other; what is typed is kept in this browser until it is sent. */
export function AskedForm({ token, asked, onDone }: Props) {
  const t = useText()
  const { questions } = asked.content
  const draft = useDraft<Draft>(`asked.${secretKey(token)}`, { given: {}, saidBy: '' })
  const { given, saidBy } = draft.values
  const [isRefused, setRefused] = useState(false)
  const send = useAction({
    run: (answers: Answers) => candidateQuestionsClient.call.answer({ token, answers, saidBy }),
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const isEmpty = nothingRated(toAnswers(given)).length > 0
  const problems = isRefused ? wrongIn(questions, given) : []
  const submit = () => {
    const isWrong = isEmpty || saidBy.trim() === '' || wrongIn(questions, given).length > 0
    setRefused(isWrong)
    if (!isWrong) send.send(toAnswers(given))
  }
  return (
    <Stack>
      <QuestionFields
        questions={questions}
        given={given}
        onChange={(next) => draft.keep({ saidBy, given: next })}
        problems={problems}
      />
      <TextInput
        label={t('candidate-questions.page-name')}
        autoComplete="name"
        maxLength={200}
        value={saidBy}
        error={isRefused && saidBy.trim() === '' ? t('problem.required') : undefined}
        onChange={(event) => draft.keep({ given, saidBy: event.currentTarget.value })}
      />
      {isRefused && isEmpty ? (
        <p className={classes.wrong} role="alert">
          {t('candidate-questions.page-none')}
        </p>
      ) : null}
      {send.problem ? <ErrorState error={send.problem} /> : null}
      <div>
        <Button size="md" loading={send.pending} onClick={submit}>
          {t('candidate-questions.page-send')}
        </Button>
      </div>
    </Stack>
  )
}
