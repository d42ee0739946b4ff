import { useCircle } from '#src/core/audiences/web/circle.ts'
import { useQuestionSets } from '#src/core/question-sets/web/useQuestionSets.ts'
import { OpenRoundForm } from '#src/core/rounds/web/OpenRoundForm.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A new round, with the questions of a set where one was chosen. */
export function OpenRoundPage({ set }: { readonly set: string | undefined }) {
  const t = useText()
  const { spaceId, at } = useCircle()
  const sets = useQuestionSets(spaceId)
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/rounds')}>{t('rounds.title')}</TextLink>}
        title={t('rounds.open')}
        sentence={t('rounds.open-sentence')}
      />
      {sets.error ? <ErrorState error={sets.error} onRetry={() => void sets.refetch()} /> : null}
      {sets.isPending ? <LoadingState lines={8} /> : null}
      {sets.data ? <OpenRoundForm sets={sets.data} set={set} before={undefined} /> : null}
    </Page>
  )
}
