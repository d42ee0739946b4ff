import { useCircle } from '#src/core/audiences/web/circle.ts'
import { ResultPage } from '#src/core/rounds/web/result/ResultPage.tsx'
import { SealedRound } from '#src/core/rounds/web/SealedRound.tsx'
import { useRound } from '#src/core/rounds/web/useRounds.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** One address for the life of a round: sealed while it is open, its result from the moment of the reveal. */
export function RoundPage({ id }: { readonly id: string }) {
  const t = useText()
  const { spaceId, at } = useCircle()
  const round = useRound(spaceId, id)
  if (round.data?.state === 'revealed') return <ResultPage round={round.data} />
  if (round.data) return <SealedRound round={round.data} />
  return (
    <Page>
      <PageHeader title={t('rounds.one')} above={<TextLink to={at('/rounds')}>{t('rounds.title')}</TextLink>} />
      {round.error ? <ErrorState error={round.error} onRetry={() => void round.refetch()} /> : <LoadingState lines={8} />}
    </Page>
  )
}
