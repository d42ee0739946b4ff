import { useParams } from '@tanstack/react-router'
import { CommitmentPage as Commitment } from '#src/core/commitments/web/CommitmentPage.tsx'

export function CommitmentPage() {
  const { spaceId, commitmentId } = useParams({ from: '/inside/partnerships/$spaceId/commitments/$commitmentId' })
  return <Commitment key={commitmentId} spaceId={spaceId} commitmentId={commitmentId} />
}
