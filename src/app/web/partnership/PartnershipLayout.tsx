import { Outlet, useParams } from '@tanstack/react-router'
import { usePartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { RoutePending } from '../RoutePending.tsx'

/** Everything inside stands on a partnership that is there: its pages may ask for it without waiting. */
export function PartnershipLayout() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId' })
  const partnership = usePartnership(spaceId)
  if (partnership.error)
    return (
      <Page width="narrow">
        <ErrorState error={partnership.error} onRetry={() => void partnership.refetch()} />
      </Page>
    )
  if (!partnership.data) return <RoutePending />
  return <Outlet />
}
