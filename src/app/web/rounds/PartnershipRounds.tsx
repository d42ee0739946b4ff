import { Outlet, useParams } from '@tanstack/react-router'
import { PartnershipCircle } from '#src/core/audiences/web/PartnershipCircle.tsx'

export function PartnershipRounds() {
  const { spaceId = '' } = useParams({ strict: false })
  return (
    <PartnershipCircle key={spaceId} spaceId={spaceId}>
      <Outlet />
    </PartnershipCircle>
  )
}
