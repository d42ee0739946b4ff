import { useParams } from '@tanstack/react-router'
import { GoalsServing } from '#src/features/define/goals/web/GoalsServing.tsx'
import { NeedScreen } from '#src/features/define/needs/web/NeedScreen.tsx'
import { AtHome } from './AtHome.tsx'
import { PartnerSearch } from './PartnerSearch.tsx'

export function NeedPage() {
  const { id } = useParams({ from: '/inside/organisation/needs/$id' })
  return (
    <AtHome>
      {(spaceId) => (
        <NeedScreen key={id} spaceId={spaceId} id={id}>
          <PartnerSearch spaceId={spaceId} needId={id} />
          <GoalsServing spaceId={spaceId} needId={id} />
        </NeedScreen>
      )}
    </AtHome>
  )
}
