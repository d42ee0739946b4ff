import { useParams } from '@tanstack/react-router'
import { GlossaryScreen } from '#src/features/define/terms/web/GlossaryScreen.tsx'
import { ObjectivesNav } from './ObjectivesNav.tsx'

export function GlossaryPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/glossary' })
  return <GlossaryScreen spaceId={spaceId} above={<ObjectivesNav spaceId={spaceId} />} />
}
