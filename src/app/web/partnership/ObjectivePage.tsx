import { useParams } from '@tanstack/react-router'
import { ObjectiveScreen } from '#src/features/define/objectives/web/ObjectiveScreen.tsx'

export function ObjectivePage() {
  const { spaceId, id } = useParams({ from: '/inside/partnerships/$spaceId/objectives/$id' })
  return <ObjectiveScreen key={id} spaceId={spaceId} id={id} />
}
