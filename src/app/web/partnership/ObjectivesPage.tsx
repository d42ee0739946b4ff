import { useParams } from '@tanstack/react-router'
import { ObjectivesScreen } from '#src/features/define/objectives/web/ObjectivesScreen.tsx'

export function ObjectivesPage() {
  return <ObjectivesScreen spaceId={useParams({ from: '/inside/partnerships/$spaceId/objectives' }).spaceId} />
}
