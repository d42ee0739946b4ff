import { useParams } from '@tanstack/react-router'
import { CommitmentsPage } from '#src/core/commitments/web/CommitmentsPage.tsx'

/** The route's address as what the page needs. */
export function CommitmentsScreen() {
  const { spaceId } = useParams({ from: '/partnerships/$spaceId/commitments' })
  return <CommitmentsPage key={spaceId} spaceId={spaceId} />
}
