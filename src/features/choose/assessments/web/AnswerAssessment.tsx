import { useState } from 'react'
import {
  answerDraft,
  looseEvidence,
  openScores,
  startAnswers,
  toAnswers,
} from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import { ScoresField } from '#src/features/choose/assessments/web/ScoresField.tsx'
import type { AskedRound } from '#src/features/choose/assessments/web/useAssessment.ts'
import { roundsClient, useAsked } from '#src/features/choose/assessments/web/useAssessment.ts'
import { WeightsField } from '#src/features/choose/assessments/web/WeightsField.tsx'
import { failureOf } from '#src/ui/api/problem.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly roundId: string; readonly seatId: string; readonly answered: boolean }

/** My weights and scores, unseen by everybody until all are in. */
export function AnswerAssessment({ spaceId, roundId, seatId, answered }: Props) {
  const { data, error, refetch } = useAsked(spaceId, roundId)
  if (failureOf({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  return <Answers round={data} seatId={seatId} answered={answered} />
}

function Answers({
  round,
  seatId,
  answered,
}: {
  readonly round: AskedRound
  readonly seatId: string
  readonly answered: boolean
}) {
  const t = useText()
  const { locale, list } = useFormats()
  const refresh = useRefresh(round.spaceId)
  const { questions } = round.content
  const form = useForm({
    initial: { given: startAnswers(questions) },
    draftKey: answerDraft(seatId, round.id),
    // Each is said at its own question, and not again beside the button.
    fieldAt: (path) => (path.startsWith('answers.') ? 'given' : path),
    send: ({ given }) =>
      roundsClient.call.answer({ spaceId: round.spaceId, id: round.id, answers: toAnswers(questions, given) }),
    onDone: refresh,
  })
  const { given } = form.values
  const set = (key: string) => (value: unknown) => form.change({ given: { ...given, [key]: value } })
  const problemsOf = (key: string) =>
    form.problem?.problems.filter(({ path }) => path === `answers.${key}` || path.startsWith(`answers.${key}.`)) ?? []
  const loose = looseEvidence(questions, given, locale)
  const [isHeld, setHeld] = useState(false)
  const submit = () => {
    setHeld(loose.length > 0)
    if (loose.length === 0) form.submit()
  }
  const weights = questions.filter(({ kind }) => kind !== 'ratings')
  const scores = questions.filter(({ kind }) => kind === 'ratings')
  return (
    <FormBody form={{ ...form, submit }} label={t('assessments.yours')}>
      {weights.length > 0 ? (
        <Section title={t('assessments.weigh')} sentence={t('assessments.weigh-sentence')}>
          {weights.map((one) => (
            <WeightsField
              key={one.key}
              question={one}
              value={given[one.key]}
              onChange={set(one.key)}
              problems={problemsOf(one.key)}
            />
          ))}
        </Section>
      ) : null}
      {scores.map((one) => (
        <ScoresField
          key={one.key}
          question={one}
          value={given[one.key]}
          onChange={set(one.key)}
          problems={problemsOf(one.key)}
        />
      ))}
      {scores.length > 0 ? (
        <p className={common.quiet}>{t('assessments.left-open', { count: openScores(questions, given) })}</p>
      ) : null}
      {isHeld && loose.length > 0 ? (
        <p className={classes.warn} role="alert">
          {t('assessments.loose-evidence', { names: list(loose) })}
        </p>
      ) : null}
      <FormActions form={form} submit={t(answered ? 'assessments.hand-in-again' : 'assessments.hand-in')} />
    </FormBody>
  )
}
