import { Button } from '@mantine/core'
import { useState } from 'react'
import { ChangeObjective } from '#src/features/define/objectives/web/ChangeObjective.tsx'
import { EndObjective } from '#src/features/define/objectives/web/EndObjective.tsx'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import { ShareObjective } from '#src/features/define/objectives/web/ShareObjective.tsx'
import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Task = 'change' | 'end' | 'share'
const tasks: readonly Task[] = ['change', 'share', 'end']

/** What can be done with an objective now; one task opens in its place. */
export function ObjectiveTasks({ objective }: { readonly objective: Objective }) {
  const t = useText()
  const { spaceId, id, you } = objective
  const refresh = useRefresh(spaceId)
  const [open, setOpen] = useState<Task>()
  const ask = useAction({ run: () => objectivesClient.call.askAgreement({ spaceId, id }), onDone: refresh })
  const close = () => setOpen(undefined)
  if (open === 'change') return <ChangeObjective objective={objective} onClose={close} />
  if (open === 'end') return <EndObjective objective={objective} onClose={close} />
  if (open === 'share') return <ShareObjective objective={objective} onClose={close} />
  const possible = tasks.filter((task) => you[task])
  if (!you.agree && possible.length === 0) return null
  return (
    <div className={classes.actions}>
      {ask.problem ? <ErrorState error={ask.problem} /> : null}
      {you.agree ? (
        <ConfirmInPlace
          label={t('objectives.ask-agreement')}
          question={t('objectives.ask-agreement-question')}
          confirm={t('objectives.ask-agreement')}
          pending={ask.pending}
          onConfirm={() => ask.send(undefined)}
        />
      ) : null}
      {possible.map((task) => (
        <Button key={task} variant="outline" onClick={() => setOpen(task)}>
          {t(`objectives.task-${task}`)}
        </Button>
      ))}
    </div>
  )
}
