import { Button } from '@mantine/core'
import { DecideNeed } from '#src/features/define/needs/web/DecideNeed.tsx'
import { EndNeed } from '#src/features/define/needs/web/EndNeed.tsx'
import { ShareNeed } from '#src/features/define/needs/web/ShareNeed.tsx'
import type { Need } from '#src/features/define/needs/web/useNeeds.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

export type NeedTask = 'change' | 'decide' | 'share' | 'end'

type Props = {
  readonly need: Need
  readonly task: NeedTask | undefined
  readonly onTask: (task: NeedTask | undefined) => void
}

/** What one can do with a need; one thing at a time. */
export function NeedTasks({ need, task, onTask }: Props) {
  const t = useText()
  const close = () => onTask(undefined)
  if (task === 'decide') return <DecideNeed need={need} onClose={close} />
  if (task === 'share') return <ShareNeed need={need} onClose={close} />
  if (task === 'end') return <EndNeed need={need} onClose={close} />
  const { you } = need
  const tasks: readonly NeedTask[] = [
    ...(you.decide ? ['decide' as const] : []),
    ...(you.change ? ['change' as const] : []),
    ...(you.share ? ['share' as const] : []),
    ...(you.change ? ['end' as const] : []),
  ]
  if (tasks.length === 0) return null
  return (
    <div className={common.actions}>
      {tasks.map((one, place) => (
        <Button key={one} variant={place === 0 && need.decision === null ? 'filled' : 'outline'} onClick={() => onTask(one)}>
          {t(`needs.task-${one}`)}
        </Button>
      ))}
    </div>
  )
}
