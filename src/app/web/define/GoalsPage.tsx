import { GoalsScreen } from '#src/features/define/goals/web/GoalsScreen.tsx'
import { AtHome } from './AtHome.tsx'

export function GoalsPage() {
  return <AtHome>{(spaceId) => <GoalsScreen key={spaceId} spaceId={spaceId} />}</AtHome>
}
