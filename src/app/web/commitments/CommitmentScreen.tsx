import { useParams } from '@tanstack/react-router'
import { CommitmentPage } from '#src/core/commitments/web/CommitmentPage.tsx'

/** The route's address as what the page needs. */
export function CommitmentScreen() {
  const { spaceId, commitmentId } = useParams({ from: '/partnerships/$spaceId/commitments/$commitmentId' })
  return <CommitmentPage key={commitmentId} spaceId={spaceId} commitmentId={commitmentId} />
}
