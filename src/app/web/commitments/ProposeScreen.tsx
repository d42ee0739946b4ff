import { useParams } from '@tanstack/react-router'
import { ProposePage } from '#src/core/commitments/web/ProposePage.tsx'

/** The route's address as what the page needs. */
export function ProposeScreen() {
  const { spaceId } = useParams({ from: '/partnerships/$spaceId/commitments/new' })
  return <ProposePage key={spaceId} spaceId={spaceId} />
}
