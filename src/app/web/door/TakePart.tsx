import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#src/ui/api/problem.ts'
import common from '#src/ui/design/common.module.css'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import classes from './door.module.css'

type Props = {
  readonly label: string
  readonly note: string
  readonly pending: boolean
  readonly problem: Problem | undefined
  readonly onAccept: () => void
  readonly beside?: ReactNode
}

/** The one press that accepts, and as whom. */
export function TakePart({ label, note, pending, problem, onAccept, beside }: Props) {
  return (
    <div className={classes.answer}>
      {problem ? <ErrorState error={problem} /> : null}
      <div className={common.actions}>
        <Button loading={pending} onClick={onAccept}>
          {label}
        </Button>
        {beside}
      </div>
      <p className={common.quiet}>{note}</p>
    </div>
  )
}
