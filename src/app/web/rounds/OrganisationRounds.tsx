import { Outlet } from '@tanstack/react-router'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { OrganisationCircle } from './OrganisationCircle.tsx'

export function OrganisationRounds() {
  const seat = useMySeat()
  if (!seat)
    return (
      <Page>
        <LoadingState />
      </Page>
    )
  return (
    <OrganisationCircle key={seat.id} seat={seat}>
      <Outlet />
    </OrganisationCircle>
  )
}
