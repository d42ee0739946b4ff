import { useParams } from '@tanstack/react-router'
import { AlignmentsScreen } from '#src/features/define/alignment/web/AlignmentsScreen.tsx'
import { ObjectivesNav } from './ObjectivesNav.tsx'

export function AlignmentsPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/alignment' })
  return <AlignmentsScreen spaceId={spaceId} above={<ObjectivesNav spaceId={spaceId} />} />
}
