import { useParams } from '@tanstack/react-router'
import { MeasureFiles } from '#src/core/measure-files/web/MeasureFiles.tsx'
import { MeasureScreen } from '#src/core/measures/web/MeasureScreen.tsx'

export function MeasurePage() {
  const { spaceId = '', id = '' } = useParams({ strict: false })
  return <MeasureScreen spaceId={spaceId} id={id} files={(measure) => <MeasureFiles spaceId={spaceId} measure={measure} />} />
}
