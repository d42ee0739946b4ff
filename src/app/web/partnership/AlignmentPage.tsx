import { useParams } from '@tanstack/react-router'
import { AlignmentScreen } from '#src/features/define/alignment/web/AlignmentScreen.tsx'

export function AlignmentPage() {
  const { spaceId, id } = useParams({ from: '/inside/partnerships/$spaceId/alignment/$id' })
  return <AlignmentScreen key={id} spaceId={spaceId} id={id} />
}
