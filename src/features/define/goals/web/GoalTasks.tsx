import { Button } from '@mantine/core'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { ChangePath } from '#src/features/define/goals/web/ChangePath.tsx'
import { EndGoal } from '#src/features/define/goals/web/EndGoal.tsx'
import { EnterGoalValue } from '#src/features/define/goals/web/EnterGoalValue.tsx'
import type { Goal } from '#src/features/define/goals/web/useGoals.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

export type GoalTask = 'enter' | 'path' | 'change' | 'end'

type Props = {
  readonly goal: Goal
  readonly measure: MeasureDetails | undefined
  readonly task: GoalTask | undefined
  readonly onTask: (task: GoalTask | undefined) => void
}

const tasks: readonly GoalTask[] = ['enter', 'path', 'change', 'end']

/** What one can do with a goal; one thing at a time. */
export function GoalTasks({ goal, measure, task, onTask }: Props) {
  const t = useText()
  const close = () => onTask(undefined)
  if (!goal.you.change) return null
  if (task === 'enter' && measure) return <EnterGoalValue spaceId={goal.spaceId} measure={measure} onClose={close} />
  if (task === 'path' && measure) return <ChangePath spaceId={goal.spaceId} measure={measure} onClose={close} />
  if (task === 'end') return <EndGoal goal={goal} onClose={close} />
  return (
    <div className={common.actions}>
      {tasks.map((one) => (
        <Button key={one} variant={one === 'enter' ? 'filled' : 'outline'} onClick={() => onTask(one)}>
          {t(`goals.task-${one}`)}
        </Button>
      ))}
    </div>
  )
}
