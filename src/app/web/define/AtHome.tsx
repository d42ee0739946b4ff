import type { ReactNode } from 'react'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'

/** A page of the organisation's own space: it begins anew when one acts for another organisation. */
export function AtHome({ children }: { readonly children: (spaceId: string) => ReactNode }) {
  const seat = useMySeat()
  if (seat) return children(seat.organisation.id)
  return (
    <Page>
      <LoadingState lines={6} />
    </Page>
  )
}
