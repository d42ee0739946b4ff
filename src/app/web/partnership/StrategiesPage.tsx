import { useParams } from '@tanstack/react-router'
import { StrategiesScreen } from '#src/features/define/strategies/web/StrategiesScreen.tsx'
import { ObjectivesNav } from './ObjectivesNav.tsx'

export function StrategiesPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/strategies' })
  return <StrategiesScreen spaceId={spaceId} above={<ObjectivesNav spaceId={spaceId} />} />
}
