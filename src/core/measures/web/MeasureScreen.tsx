import { type ReactNode, useState } from 'react'
import { MeasureChart } from '#src/core/measures/web/MeasureChart.tsx'
import { MeasureDefinitions } from '#src/core/measures/web/MeasureDefinitions.tsx'
import { MeasureFacts } from '#src/core/measures/web/MeasureFacts.tsx'
import { type MeasureTask, MeasureTasks } from '#src/core/measures/web/MeasureTasks.tsx'
import { MeasureValues } from '#src/core/measures/web/MeasureValues.tsx'
import { OpenTask } from '#src/core/measures/web/OpenTask.tsx'
import { Proposal } from '#src/core/measures/web/Proposal.tsx'
import { type MeasureDetails, useMeasure } from '#src/core/measures/web/useMeasures.ts'
import { useStandingWords } from '#src/core/measures/web/useStandingWords.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly id: string
  /** What brings values of this measure in from a file, and out into one. */
  readonly files?: (measure: MeasureDetails) => ReactNode
}

/** Where does this measure stand, and since when? */
export function MeasureScreen({ spaceId, id, files }: Props) {
  const measure = useMeasure(spaceId, id)
  return (
    <Page>
      {measure.error ? <ErrorState error={measure.error} onRetry={() => void measure.refetch()} /> : null}
      {measure.isPending ? <LoadingState lines={6} /> : null}
      {measure.data ? <Loaded spaceId={spaceId} measure={measure.data} files={files?.(measure.data)} /> : null}
    </Page>
  )
}

type LoadedProps = { readonly spaceId: string; readonly measure: MeasureDetails; readonly files: ReactNode }

function Loaded({ spaceId, measure, files }: LoadedProps) {
  const t = useText()
  const standing = useStandingWords()
  const [task, setTask] = useState<MeasureTask>()
  return (
    <>
      <PageHeader
        above={
          <TextLink to="/partnerships/$spaceId/measures" params={{ spaceId }}>
            {t('measures.measures')}
          </TextLink>
        }
        title={measure.definition.name}
        sentence={standing(measure)}
        facts={<MeasureFacts spaceId={spaceId} measure={measure} />}
        actions={<MeasureTasks measure={measure} open={task} onOpen={setTask} />}
      />
      {task ? <OpenTask spaceId={spaceId} measure={measure} task={task} onClose={() => setTask(undefined)} /> : null}
      {measure.proposal ? <Proposal spaceId={spaceId} measure={measure} proposal={measure.proposal} /> : null}
      {measure.points.length > 0 ? <MeasureChart measure={measure} /> : null}
      <MeasureValues spaceId={spaceId} measure={measure} files={files} />
      <MeasureDefinitions spaceId={spaceId} measure={measure} />
    </>
  )
}
