import { Button } from '@mantine/core'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What one can do with a measure, besides correcting a value. */
export type MeasureTask = 'enter' | 'redefine' | 'share' | 'retire' | 'bring-back'

type Props = {
  readonly measure: MeasureDetails
  readonly open: MeasureTask | undefined
  readonly onOpen: (task: MeasureTask) => void
}

/** The main action first; what is rarely done is quieter. */
export function MeasureTasks({ measure, open, onOpen }: Props) {
  const t = useText()
  const { enters, redefines, shares } = measure.you
  if (open) return null
  const button = (task: MeasureTask) => (
    <Button key={task} variant={task === 'enter' ? 'filled' : 'outline'} onClick={() => onOpen(task)}>
      {t(`measures.task-${task}`)}
    </Button>
  )
  if (measure.retired) return redefines ? button('bring-back') : null
  return (
    <>
      {enters ? button('enter') : null}
      {redefines && !measure.proposal ? button('redefine') : null}
      {shares ? button('share') : null}
      {redefines ? button('retire') : null}
    </>
  )
}
