import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answersProblems } from '#src/core/question-sets/model/answers.ts'
import { type Given, QuestionField } from '#src/core/question-sets/web/QuestionField.tsx'
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
type Answers = Readonly<Record<string, Given>>
type Draft = { readonly given: Answers; readonly saidBy: string }

/** The questions one below the other; what is typed is kept in this browser until it is sent. */
export function AskedForm({ token, asked, onDone }: Props) {
  const t = useText()
  const { questions } = asked.content
  const draft = useDraft<Draft>(`asked.${secretKey(token)}`, { given: {}, saidBy: '' })
  const { given, saidBy } = draft.values
  const [isRefused, setRefused] = useState(false)
  const send = useAction({
    run: (answers: ReturnType<typeof tidy>) => candidateQuestionsClient.call.answer({ token, answers, saidBy }),
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const answers = tidy(given)
  const isEmpty = nothingRated(answers).length > 0
  const problems = isRefused ? answersProblems(questions, answers) : []
  const submit = () => {
    const isWrong = isEmpty || saidBy.trim() === '' || answersProblems(questions, answers).length > 0
    setRefused(isWrong)
    if (!isWrong) send.send(answers)
  }
  return (
    <Stack>
      {questions.map((question, place) => (
        <QuestionField
          key={question.key}
          question={question}
          number={place + 1}
          given={given[question.key] ?? {}}
          onChange={(next) => draft.keep({ saidBy, given: { ...given, [question.key]: next } })}
          problems={problems.flatMap(({ path, code, values }) => {
            const start = `answers.${question.key}`
            if (path !== start && !path.startsWith(`${start}.`)) return []
            return [{ path: path.slice(start.length + 1), code, values: values ?? {} }]
          })}
        />
      ))}
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

const tidy = (given: Answers) =>
  Object.fromEntries(Object.entries(given).map(([key, { value, comment }]) => [key, { value, comment: comment ?? '' }]))
