import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from '#src/core/question-sets/model/answers.ts'
import { type GivenAnswers, toAnswers, wrongIn } from '#src/core/question-sets/web/given-answers.ts'
import { QuestionFields } from '#src/core/question-sets/web/QuestionFields.tsx'
import { answerLinksClient, type LinkThing } from '#src/features/oversee/answer-links/web/useAnswerLink.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { secretKey } from '#src/ui/form/secret-key.ts'
import { useDraft } from '#src/ui/form/useDraft.ts'
import { Stack } from '#src/ui/page/Stack.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Draft = { readonly given: GivenAnswers }
type Props = { readonly token: string; readonly thing: LinkThing; readonly onDone: () => void }

/** The questions of a round, as they are asked inside; what is typed is kept in this browser until it is sent. */
export function AnswerRound({ token, thing: { round }, onDone }: Props) {
  const t = useText()
  const draft = useDraft<Draft>(`answer-link.${secretKey(token)}`, { given: {} })
  const { given } = draft.values
  const [isRefused, setRefused] = useState(false)
  const answer = useAction({
    run: (answers: Answers) => answerLinksClient.call.answer({ token, deed: 'answer', answers }),
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const questions = round?.content.questions ?? []
  const problems = isRefused ? wrongIn(questions, given) : []
  const send = () => {
    const isWrong = wrongIn(questions, given).length > 0
    setRefused(isWrong)
    if (!isWrong) answer.send(toAnswers(given))
  }
  return (
    <Stack>
      <QuestionFields
        questions={questions}
        given={given}
        onChange={(next) => draft.keep({ given: next })}
        problems={problems}
      />
      {answer.problem ? <ErrorState error={answer.problem} /> : null}
      <div>
        <Button size="md" loading={answer.pending} onClick={send}>
          {t('answer-links.send')}
        </Button>
      </div>
    </Stack>
  )
}
