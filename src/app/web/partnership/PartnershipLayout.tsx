import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { actingNow } from '#src/core/acting/web/acting-seat.ts'
import { useSeeing } from '#src/core/acting/web/useSeatChange.ts'
import { type Partnership, usePartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { failureOf, toProblem } from '#src/ui/api/problem.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { RouteMissing } from '../RouteMissing.tsx'
import { RoutePending } from '../RoutePending.tsx'
import { AccessLost } from './AccessLost.tsx'
import { FormerNote } from './FormerNote.tsx'
import { PartnershipStrip } from './PartnershipStrip.tsx'
import { SeeingNote } from './SeeingNote.tsx'

/** Everything inside stands on a partnership that is there: its pages may ask for it without waiting. */
export function PartnershipLayout() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId' })
  const partnership = usePartnership(spaceId)

  // Another's eyes are lent within one partnership only.
  const see = useSeeing()
  const stopSeeing = useEffectEvent(() => {
    if (actingNow().seenBy !== undefined) see(undefined)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of place that ends it
  useEffect(() => () => stopSeeing(), [spaceId])

  if (failureOf(partnership)) {
    if (toProblem(partnership.error).code === 'not-found')
      return partnership.data ? <AccessLost name={partnership.data.name} /> : <RouteMissing />
    return (
      <Page width="narrow">
        <ErrorState error={partnership.error} onRetry={() => void partnership.refetch()} />
      </Page>
    )
  }
  if (!partnership.data) return <RoutePending />
  return <Inside partnership={partnership.data} />
}

function Inside({ partnership }: { readonly partnership: Partnership }) {
  const isOverview = useLocation().pathname.replace(/\/$/, '') === `/partnerships/${partnership.id}`
  return (
    <>
      <SeeingNote partnership={partnership} />
      <FormerNote partnership={partnership} />
      {isOverview ? null : <PartnershipStrip partnership={partnership} />}
      <Outlet />
    </>
  )
}
