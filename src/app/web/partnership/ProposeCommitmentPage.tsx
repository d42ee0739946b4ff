import { useParams } from '@tanstack/react-router'
import { ProposePage } from '#src/core/commitments/web/ProposePage.tsx'

export function ProposeCommitmentPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/commitments/new' })
  return <ProposePage key={spaceId} spaceId={spaceId} />
}
