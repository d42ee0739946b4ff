import { NeedsScreen } from '#src/features/define/needs/web/NeedsScreen.tsx'
import { AtHome } from './AtHome.tsx'

export function NeedsPage() {
  return <AtHome>{(spaceId) => <NeedsScreen key={spaceId} spaceId={spaceId} />}</AtHome>
}
