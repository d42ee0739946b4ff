import { useParams } from '@tanstack/react-router'
import { AssessmentScreen } from '#src/features/define/readiness/web/AssessmentScreen.tsx'
import { AtHome } from './AtHome.tsx'

export function AssessmentPage() {
  const { id } = useParams({ from: '/inside/organisation/readiness/$id' })
  return <AtHome>{(spaceId) => <AssessmentScreen key={id} spaceId={spaceId} id={id} />}</AtHome>
}
