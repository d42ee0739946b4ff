import { useParams } from '@tanstack/react-router'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { GoalsBehind } from '#src/features/define/goals/web/GoalsBehind.tsx'
import { ObjectiveScreen } from '#src/features/define/objectives/web/ObjectiveScreen.tsx'

export function ObjectivePage() {
  const { spaceId, id } = useParams({ from: '/inside/partnerships/$spaceId/objectives/$id' })
  const seat = useMySeat()
  return (
    <ObjectiveScreen key={id} spaceId={spaceId} id={id}>
      {seat ? (
        <GoalsBehind homeId={seat.organisation.id} target={{ targetSpaceId: spaceId, targetKind: 'objective', targetId: id }} />
      ) : null}
    </ObjectiveScreen>
  )
}
