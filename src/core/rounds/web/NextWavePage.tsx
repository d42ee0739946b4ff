import { useCircle } from '#src/core/audiences/web/circle.ts'
import { useQuestionSets } from '#src/core/question-sets/web/useQuestionSets.ts'
import { OpenRoundForm } from '#src/core/rounds/web/OpenRoundForm.tsx'
import { useRound } from '#src/core/rounds/web/useRounds.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The same questions once more, to the same audience and named in the same way: only so can waves be compared. */
export function NextWavePage({ id }: { readonly id: string }) {
  const t = useText()
  const { spaceId, at } = useCircle()
  const sets = useQuestionSets(spaceId)
  const round = useRound(spaceId, id)
  const error = round.error ?? sets.error
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at(`/rounds/${id}`)}>{round.data?.title ?? t('rounds.one')}</TextLink>}
        title={t('rounds.next-wave')}
        sentence={round.data ? t('rounds.next-wave-sentence', { title: isolated(round.data.title) }) : undefined}
      />
      {error ? <ErrorState error={error} /> : null}
      {round.data && sets.data ? (
        <OpenRoundForm sets={sets.data} set={undefined} before={round.data} />
      ) : (
        <LoadingState lines={8} />
      )}
    </Page>
  )
}
