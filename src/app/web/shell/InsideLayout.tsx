import { useQueryClient } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { chooseSeat, useActing } from '#src/core/acting/web/acting-seat.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import { LiveProvider } from '#src/ui/live/LiveProvider.tsx'
import { SignedIn } from '../door/SignedIn.tsx'
import { RoutePending } from '../RoutePending.tsx'
import { Shell } from './Shell.tsx'

/** Lets in whoever is signed in and holds a seat; others are led to the page where they can. */
export function InsideLayout() {
  return (
    <SignedIn>
      <Seated />
    </SignedIn>
  )
}

function Seated() {
  const seats = useMe().data?.seats
  const { seatId } = useActing()
  const first = seats?.[0]?.id
  const isMine = seats?.some((seat) => seat.id === seatId) ?? false

  // Every request says for which seat it acts, so one is chosen before anything is asked.
  useEffect(() => {
    if (first !== undefined && !isMine) chooseSeat(first)
  }, [first, isMine])

  if (!seats) return <RoutePending />
  if (first === undefined) return <Navigate to="/set-up" replace />
  return isMine && seatId !== undefined ? <Inside key={seatId} seatId={seatId} /> : <RoutePending />
}

function Inside({ seatId }: { readonly seatId: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { href } = useLocation()
  const leave = async () => {
    await navigate({ to: '/sign-in', search: { next: href, why: 'session-ended' } })
    client.clear()
  }
  return (
    <LiveProvider url={`/api/events?seat=${seatId}`} onEnded={() => void leave()}>
      <Shell>
        <Outlet />
      </Shell>
    </LiveProvider>
  )
}
