import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { Answers } from '#src/core/question-sets/model/answers.ts'
import { type GivenAnswers, toAnswers, wrongIn } from '#src/core/question-sets/web/given-answers.ts'
import { QuestionFields } from '#src/core/question-sets/web/QuestionFields.tsx'
import { AnswerProblems } from '#src/core/rounds/web/AnswerProblems.tsx'
import { AnswerProgress } from '#src/core/rounds/web/AnswerProgress.tsx'
import { answersKey } from '#src/core/rounds/web/answer-draft.ts'
import { HandIn } from '#src/core/rounds/web/HandIn.tsx'
import { RuleSentence } from '#src/core/rounds/web/RuleSentence.tsx'
import classes from '#src/core/rounds/web/rounds.module.css'
import { roundsClient, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import common from '#src/ui/design/common.module.css'
import { useDraft } from '#src/ui/form/useDraft.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** All questions of a round, one below the other; kept in this browser until they are handed in. */
export function AnswerForm({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const { at, you, audienceChip } = useCircle()
  const { questions } = round.content
  const draft = useDraft<{ answers: GivenAnswers }>(answersKey(you.seatId, round.id), { answers: {} })
  const { answers } = draft.values
  const [isRefused, setRefused] = useState(false)
  const problems = isRefused ? wrongIn(questions, answers) : []
  const body = useRef<HTMLDivElement>(null)
  const send = useHandIn(round, draft.clear)
  const handIn = () => {
    const wrong = wrongIn(questions, answers)
    setRefused(wrong.length > 0)
    if (wrong.length === 0) send.send(toAnswers(answers))
  }

  // The list of what is wrong has the focus, so that whoever does not see the page hears it.
  useEffect(() => {
    if (isRefused) body.current?.querySelector<HTMLElement>('[data-problems]')?.focus()
  }, [isRefused])

  return (
    <Page width="narrow">
      <PageHeader
        above={<TextLink to={at(`/rounds/${round.id}`)}>{round.title}</TextLink>}
        title={t('rounds.your-answer')}
        sentence={t(`rounds.happens-${round.naming}`, { floor: round.floor })}
        facts={audienceChip(round.audienceId)}
      />
      <AnswerProgress questions={questions} answers={answers} />
      {draft.wasKept ? (
        <p className={common.quiet}>
          {t('rounds.draft-kept')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={draft.clear}>
            {t('ui.start-over')}
          </Button>
        </p>
      ) : (
        <p className={common.quiet}>{t('rounds.draft-stays')}</p>
      )}
      <div ref={body} className={classes.answers}>
        <QuestionFields
          questions={questions}
          given={answers}
          onChange={(given) => draft.keep({ answers: given })}
          problems={problems}
        />
        {problems.length > 0 ? <AnswerProblems problems={problems} questions={questions} /> : null}
        <HandIn round={round} problem={send.problem} pending={send.pending} onHandIn={handIn} />
        <details className={classes.rulesAgain}>
          <summary>{t('rounds.rules')}</summary>
          <RuleSentence round={round} />
        </details>
      </div>
    </Page>
  )
}

function useHandIn({ spaceId, id }: WholeRound, onSent: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { at } = useCircle()
  return useAction({
    run: (answers: Answers) => roundsClient.call.answer({ spaceId, id, answers }),
    onDone: () => {
      onSent()
      void client.invalidateQueries({ queryKey: roundsClient.queries.key() })
      void navigate({ to: at(`/rounds/${id}`) })
    },
  })
}
