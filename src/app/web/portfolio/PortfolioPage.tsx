import { Button } from '@mantine/core'
import { useState } from 'react'
import { InvitationsToUs } from '#src/core/parties/web/InvitationsToUs.tsx'
import { useInvitationsToUs } from '#src/core/parties/web/useInvitations.ts'
import { StartPartnership } from '#src/core/partnerships/web/StartPartnership.tsx'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { usePortfolio } from '#src/features/oversee/portfolio/web/usePortfolio.ts'
import { usePortfolioSentence } from '#src/features/oversee/portfolio/web/usePortfolioSentence.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'
import { PortfolioViews } from './PortfolioViews.tsx'

/** Every partnership of the organisation: what matters of all of them in words, then the rows in four ways. */
export function PortfolioPage() {
  const t = useText()
  const seat = useMySeat()
  const portfolio = usePortfolio()
  const invitations = useInvitationsToUs()
  const [isStarting, setStarting] = useState(false)
  const { entries, error, isPending } = portfolio
  const today = useNow().slice(0, 10)
  const sentence = usePortfolioSentence(entries ?? [], { today, invitations: invitations.data?.length ?? 0 })
  const canStart = seat?.administrator || seat?.coordinator
  const start = <Button onClick={() => setStarting(true)}>{t('partnerships.start')}</Button>
  const bringIn = (
    <ButtonLink to="/iati" variant="outline">
      {t('activities.import')}
    </ButtonLink>
  )
  const isEmpty = entries?.length === 0 && !isStarting
  return (
    <Page width="wide">
      <PageHeader
        title={t('portfolio.page')}
        sentence={entries && entries.length > 0 ? sentence : undefined}
        actions={
          canStart && !isStarting && !isEmpty ? (
            <>
              {start}
              {bringIn}
            </>
          ) : undefined
        }
      />
      {error ? <ErrorState error={error} onRetry={() => void portfolio.refetch()} /> : null}
      {isPending ? <LoadingState lines={8} /> : null}
      <InvitationsToUs />
      {isStarting ? <StartPartnership onClose={() => setStarting(false)} /> : null}
      {isEmpty ? (
        <EmptyState
          sentence={t(canStart ? 'portfolio.empty' : 'portfolio.empty-for-members')}
          action={
            canStart ? (
              <>
                {start} {bringIn}
              </>
            ) : undefined
          }
        />
      ) : null}
      {entries && entries.length > 0 ? <PortfolioViews {...portfolio} entries={entries} /> : null}
    </Page>
  )
}
