import { Button } from '@mantine/core'
import { useState } from 'react'
import type { QuestionInFull } from '#src/features/choose/candidate-questions/api.ts'
import { AskCandidate } from '#src/features/choose/candidate-questions/web/AskCandidate.tsx'
import { candidateQuestionsClient } from '#src/features/choose/candidate-questions/web/useCandidateQuestions.ts'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CopyField } from '#src/ui/form/CopyField.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidate: CandidateInFull
  /** The latest question to this candidate. */
  readonly question: QuestionInFull | undefined
  readonly rated: readonly { readonly name: string }[]
  readonly canWork: boolean
}

/** Whether the candidate was asked by link and has answered; what it said stays behind the seal. */
export function QuestionStatus({ candidate, question, rated, canWork }: Props) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const isRevealed = candidate.views.some(({ enteredBy }) => enteredBy === null)
  const shown = question && question.state !== 'over' && !(question.state === 'used' && isRevealed) ? question : undefined
  const canAsk = canWork && question?.state !== 'open'
  if (isAsking) return <AskCandidate candidate={candidate} rated={rated} onClose={() => setAsking(false)} />
  return (
    <Stack>
      {shown ? <Standing spaceId={candidate.spaceId} question={shown} canWork={canWork} /> : null}
      {canAsk ? (
        <div>
          <Button variant={shown || isRevealed ? 'subtle' : 'outline'} onClick={() => setAsking(true)}>
            {t('candidate-questions.ask')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

interface StandingProps {
  readonly spaceId: string
  readonly question: QuestionInFull
  readonly canWork: boolean
}

function Standing({ spaceId, question, canWork }: StandingProps) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const refresh = useRefresh(spaceId)
  const { id, state, link, askedAt } = question
  const withdraw = useAction<void, unknown>({
    run: () => candidateQuestionsClient.call.withdraw({ spaceId, id }),
    onDone: refresh,
  })
  return (
    <>
      <p>{t(`candidate-questions.state-${state === 'over' ? 'expired' : state}`, { day: formats.date(askedAt) })}</p>
      {link ? <CopyField label={t('candidate-questions.link')} value={link} /> : null}
      {state === 'open' && canWork ? (
        <ConfirmInPlace
          label={t('candidate-questions.withdraw')}
          question={t('candidate-questions.withdraw-question')}
          confirm={t('candidate-questions.withdraw')}
          tone="bad"
          pending={withdraw.pending}
          onConfirm={() => withdraw.send()}
        />
      ) : null}
      {withdraw.problem ? <p role="alert">{problemText(withdraw.problem)}</p> : null}
    </>
  )
}
