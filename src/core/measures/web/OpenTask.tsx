import { BringBack } from '#src/core/measures/web/BringBack.tsx'
import { EnterValue } from '#src/core/measures/web/EnterValue.tsx'
import type { MeasureTask } from '#src/core/measures/web/MeasureTasks.tsx'
import { RedefineMeasure } from '#src/core/measures/web/RedefineMeasure.tsx'
import { RetireMeasure } from '#src/core/measures/web/RetireMeasure.tsx'
import { ShareMeasure } from '#src/core/measures/web/ShareMeasure.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'

type Props = {
  readonly spaceId: string
  readonly measure: MeasureDetails
  readonly task: MeasureTask
  readonly onClose: () => void
}

/** The form of what was chosen, in its place below the header. */
export function OpenTask({ task, ...props }: Props) {
  switch (task) {
    case 'enter':
      return <EnterValue {...props} />
    case 'redefine':
      return <RedefineMeasure {...props} />
    case 'share':
      return <ShareMeasure {...props} />
    case 'retire':
      return <RetireMeasure {...props} />
    case 'bring-back':
      return <BringBack {...props} />
  }
}
