import { Button } from '@mantine/core'
import { useState } from 'react'
import { InvitationsToUs } from '#src/core/parties/web/InvitationsToUs.tsx'
import { useInvitationsToUs } from '#src/core/parties/web/useInvitations.ts'
import { StartPartnership } from '#src/core/partnerships/web/StartPartnership.tsx'
import { usePortfolio } from '#src/core/partnerships/web/usePartnership.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { PartnershipRows } from './PartnershipRows.tsx'

/** Every partnership of the organisation, with what waits for an answer on top. */
export function PortfolioPage() {
  const t = useText()
  const seat = useMySeat()
  const partnerships = usePortfolio()
  const invitations = useInvitationsToUs()
  const [isStarting, setStarting] = useState(false)
  const canStart = seat?.administrator || seat?.coordinator
  const rows = partnerships.data
  const start = <Button onClick={() => setStarting(true)}>{t('partnerships.start')}</Button>
  const bringIn = (
    <ButtonLink to="/iati" variant="outline">
      {t('activities.import')}
    </ButtonLink>
  )
  const isEmpty = rows?.length === 0 && !isStarting
  return (
    <Page>
      <PageHeader
        title={t('portfolio.page')}
        sentence={
          rows && rows.length > 0
            ? t('portfolio.sentence', { partnerships: rows.length, invitations: invitations.data?.length ?? 0 })
            : undefined
        }
        actions={
          canStart && !isStarting && !isEmpty ? (
            <>
              {start}
              {bringIn}
            </>
          ) : undefined
        }
      />
      {partnerships.error ? <ErrorState error={partnerships.error} onRetry={() => void partnerships.refetch()} /> : null}
      {partnerships.isPending ? <LoadingState lines={6} /> : null}
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
      {rows && rows.length > 0 ? <PartnershipRows rows={rows} /> : null}
    </Page>
  )
}
