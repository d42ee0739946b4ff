import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { useRound } from '#src/core/rounds/web/useRounds.ts'
import { AnswerAssessment } from '#src/features/define/readiness/web/AnswerAssessment.tsx'
import { AssessmentResult } from '#src/features/define/readiness/web/AssessmentResult.tsx'
import { type Assessment, useAssessments } from '#src/features/define/readiness/web/useReadiness.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly id: string }

/** One assessment: the questions while it is open, what they found once it is revealed. */
export function AssessmentScreen({ spaceId, id }: Props) {
  const { data, error, refetch } = useAssessments(spaceId)
  const assessment = data?.find((one) => one.id === id)
  return (
    <Page>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && !assessment ? <ErrorState error={{ code: 'not-found', status: 404 }} /> : null}
      {assessment ? <Open assessment={assessment} /> : null}
    </Page>
  )
}

function Open({ assessment }: { readonly assessment: Assessment }) {
  const t = useText()
  const formats = useFormats()
  const { spaceId, roundId, about } = assessment
  const { data: round, error } = useRound(spaceId, roundId)
  if (failureOf({ data: round, error })) return <ErrorState error={error} />
  if (!round) return <LoadingState />
  const { state, you } = round
  if (state === 'revealed') return <AssessmentResult assessment={assessment} round={round} />
  return (
    <>
      <PageHeader
        above={<TextLink to="/organisation/readiness">{t('readiness.title')}</TextLink>}
        title={round.title}
        sentence={t(
          state === 'withdrawn'
            ? 'readiness.withdrawn-sentence'
            : you.answered
              ? 'readiness.answered-sentence'
              : you.invited
                ? 'readiness.open-sentence'
                : 'readiness.others-sentence',
        )}
        facts={
          <>
            <span>{t('readiness.asked', { count: round.invitees.length })}</span>
            {round.dueAt ? <span>{t('readiness.until', { day: formats.date(round.dueAt) })}</span> : null}
            <HomeChip />
          </>
        }
      />
      {about ? <Section title={t('readiness.field-about')} sentence={about} /> : null}
      {state === 'open' && you.invited ? <AnswerAssessment round={round} /> : null}
    </>
  )
}
