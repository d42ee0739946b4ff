import { useQueryClient } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { chooseSeat, useActing } from '#src/core/acting/web/acting-seat.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import { toProblem } from '#src/ui/api/problem.ts'
import { LiveProvider } from '#src/ui/live/LiveProvider.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { RoutePending } from '../RoutePending.tsx'
import { Shell } from './Shell.tsx'

/** Lets in whoever is signed in and holds a seat; others are led to the page where they can. */
export function InsideLayout() {
  const me = useMe()
  const { href } = useLocation()
  const { seatId } = useActing()
  const seats = me.data?.seats
  const first = seats?.[0]?.id
  const isMine = seats?.some((seat) => seat.id === seatId) ?? false

  // Every request says for which seat it acts, so one is chosen before anything is asked.
  useEffect(() => {
    if (first !== undefined && !isMine) chooseSeat(first)
  }, [first, isMine])

  if (me.error && toProblem(me.error).code === 'not-signed-in')
    return <Navigate to="/sign-in" search={{ next: href }} replace />
  if (me.error)
    return (
      <Page width="narrow">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </Page>
    )
  if (!seats) return <RoutePending />
  if (first === undefined) return <Navigate to="/set-up" replace />
  return isMine && seatId !== undefined ? <Inside seatId={seatId} /> : <RoutePending />
}

function Inside({ seatId }: { readonly seatId: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { href } = useLocation()
  const leave = () => {
    client.clear()
    void navigate({ to: '/sign-in', search: { next: href, why: 'session-ended' } })
  }
  return (
    <LiveProvider key={seatId} url={`/api/events?seat=${seatId}`} onEnded={leave}>
      <Shell>
        <Outlet />
      </Shell>
    </LiveProvider>
  )
}
