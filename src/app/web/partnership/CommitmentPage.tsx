import { useParams } from '@tanstack/react-router'
import { CommitmentPage as Commitment } from '#src/core/commitments/web/CommitmentPage.tsx'

export function CommitmentPage() {
  const { spaceId, id } = useParams({ from: '/inside/partnerships/$spaceId/commitments/$id' })
  return <Commitment key={id} spaceId={spaceId} commitmentId={id} />
}
