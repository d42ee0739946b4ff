import { Navigate, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '#src/core/people/web/useMe.ts'
import { toProblem } from '#src/ui/api/problem.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { RoutePending } from '../RoutePending.tsx'

/** Leads whoever is not signed in to where they can, and back. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const me = useMe()
  const { href } = useLocation()
  if (me.data) return children
  if (!me.error) return <RoutePending />
  if (toProblem(me.error).code === 'not-signed-in') return <Navigate to="/sign-in" search={{ next: href }} replace />
  return (
    <Page width="narrow">
      <ErrorState error={me.error} onRetry={() => void me.refetch()} />
    </Page>
  )
}
