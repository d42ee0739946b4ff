import { useEffect } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { AnswerForm } from '#src/core/rounds/web/AnswerForm.tsx'
import { dropAnswers } from '#src/core/rounds/web/answer-draft.ts'
import { useRound } from '#src/core/rounds/web/useRounds.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Where one answers: one page, in peace. */
export function AnswerPage({ id }: { readonly id: string }) {
  const t = useText()
  const { spaceId, at, you } = useCircle()
  const { data: round, error, refetch } = useRound(spaceId, id)
  const isClosed = round !== undefined && round.state !== 'open'
  const above = <TextLink to={at(`/rounds/${id}`)}>{round?.title ?? t('rounds.one')}</TextLink>

  // What was begun for a round that has closed is of no use to anybody, and nobody else's business.
  useEffect(() => {
    if (isClosed) dropAnswers(you.seatId, id)
  }, [isClosed, you.seatId, id])

  if (round?.state === 'open' && round.you.invited && !(round.naming === 'anonymous' && round.you.answered))
    return <AnswerForm key={round.id} round={round} />
  return (
    <Page width="narrow">
      <PageHeader title={t('rounds.your-answer')} above={above} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {round ? (
        <EmptyState
          drawing="door"
          sentence={t(
            isClosed
              ? 'rounds.closed-for-answers'
              : round.you.answered
                ? 'rounds.answered-for-good'
                : 'rounds.sealed-not-asked',
          )}
          action={<ButtonLink to={at(`/rounds/${id}`)}>{t('rounds.to-the-round')}</ButtonLink>}
        />
      ) : null}
      {round || error ? null : <LoadingState lines={8} />}
    </Page>
  )
}
