import { ReadinessScreen } from '#src/features/define/readiness/web/ReadinessScreen.tsx'
import { AtHome } from './AtHome.tsx'

export function ReadinessPage() {
  return <AtHome>{(spaceId) => <ReadinessScreen key={spaceId} spaceId={spaceId} />}</AtHome>
}
