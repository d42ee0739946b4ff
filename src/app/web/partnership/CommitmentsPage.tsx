import { useParams } from '@tanstack/react-router'
import { CommitmentsPage as Commitments } from '#src/core/commitments/web/CommitmentsPage.tsx'

export function CommitmentsPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/commitments' })
  return <Commitments key={spaceId} spaceId={spaceId} />
}
