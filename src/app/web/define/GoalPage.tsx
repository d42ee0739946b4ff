import { useParams } from '@tanstack/react-router'
import { GoalScreen } from '#src/features/define/goals/web/GoalScreen.tsx'
import { AtHome } from './AtHome.tsx'

export function GoalPage() {
  const { id } = useParams({ from: '/inside/organisation/goals/$id' })
  return <AtHome>{(spaceId) => <GoalScreen key={id} spaceId={spaceId} id={id} />}</AtHome>
}
