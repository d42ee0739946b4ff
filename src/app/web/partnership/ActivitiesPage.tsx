import { useParams } from '@tanstack/react-router'
import { ActivitiesScreen } from '#src/features/oversee/activities/web/ActivitiesScreen.tsx'

export function ActivitiesPage() {
  return <ActivitiesScreen spaceId={useParams({ from: '/inside/partnerships/$spaceId/iati' }).spaceId} />
}
