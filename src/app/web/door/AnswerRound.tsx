import { Button } from '@mantine/core'
import { useState } from 'react'
import { answersProblems } from '#src/core/question-sets/model/answers.ts'
import { type Given, QuestionField } from '#src/core/question-sets/web/QuestionField.tsx'
import { answerLinksClient, type LinkThing } from '#src/features/oversee/answer-links/web/useAnswerLink.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { secretKey } from '#src/ui/form/secret-key.ts'
import { useDraft } from '#src/ui/form/useDraft.ts'
import { Stack } from '#src/ui/page/Stack.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Draft = { readonly given: Readonly<Record<string, Given>> }
type Props = { readonly token: string; readonly thing: LinkThing; readonly onDone: () => void }

/** The questions of a round, as they are asked inside; what is typed is kept in this browser until it is sent. */
export function AnswerRound({ token, thing: { round }, onDone }: Props) {
  const t = useText()
  const draft = useDraft<Draft>(`answer-link.${secretKey(token)}`, { given: {} })
  const { given } = draft.values
  const [isRefused, setRefused] = useState(false)
  const answer = useAction({
    run: (answers: ReturnType<typeof tidy>) => answerLinksClient.call.answer({ token, deed: 'answer', answers }),
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const questions = round?.content.questions ?? []
  const problems = isRefused ? answersProblems(questions, tidy(given)) : []
  const send = () => {
    const isWrong = answersProblems(questions, tidy(given)).length > 0
    setRefused(isWrong)
    if (!isWrong) answer.send(tidy(given))
  }
  return (
    <Stack>
      {questions.map((question, place) => (
        <QuestionField
          key={question.key}
          question={question}
          number={place + 1}
          given={given[question.key] ?? {}}
          onChange={(next) => draft.keep({ given: { ...given, [question.key]: next } })}
          problems={problems.flatMap(({ path, code, values }) => {
            const start = `answers.${question.key}`
            if (path !== start && !path.startsWith(`${start}.`)) return []
            return [{ path: path.slice(start.length + 1), code, values: values ?? {} }]
          })}
        />
      ))}
      {answer.problem ? <ErrorState error={answer.problem} /> : null}
      <div>
        <Button size="md" loading={answer.pending} onClick={send}>
          {t('answer-links.send')}
        </Button>
      </div>
    </Stack>
  )
}

const tidy = (given: Readonly<Record<string, Given>>) =>
  Object.fromEntries(Object.entries(given).map(([key, { value, comment }]) => [key, { value, comment: comment ?? '' }]))
