import { useParams } from '@tanstack/react-router'
import { SpaceFiles } from '#src/core/measure-files/web/SpaceFiles.tsx'
import { MeasuresScreen } from '#src/core/measures/web/MeasuresScreen.tsx'

export function MeasuresPage() {
  const { spaceId = '' } = useParams({ strict: false })
  return <MeasuresScreen spaceId={spaceId} files={<SpaceFiles spaceId={spaceId} />} />
}
