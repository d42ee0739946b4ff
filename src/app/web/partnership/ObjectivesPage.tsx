import { useParams } from '@tanstack/react-router'
import { ObjectivesScreen } from '#src/features/define/objectives/web/ObjectivesScreen.tsx'
import { SharedNeeds } from '#src/features/define/shared-needs/web/SharedNeeds.tsx'
import { ObjectivesNav } from './ObjectivesNav.tsx'

export function ObjectivesPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/objectives' })
  return (
    <ObjectivesScreen spaceId={spaceId} above={<ObjectivesNav spaceId={spaceId} />}>
      <SharedNeeds spaceId={spaceId} />
    </ObjectivesScreen>
  )
}
