import { useParams } from '@tanstack/react-router'
import { VisionScreen } from '#src/features/define/visions/web/VisionScreen.tsx'
import { ObjectivesNav } from './ObjectivesNav.tsx'

export function VisionPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/vision' })
  return <VisionScreen spaceId={spaceId} above={<ObjectivesNav spaceId={spaceId} />} />
}
