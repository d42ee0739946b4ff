import type { ReactNode } from 'react'
import { type Drawing, LineDrawing } from './LineDrawing.tsx'
import classes from './state.module.css'

type Props = {
  /** What will stand here, and why it is good to have: one sentence. */
  readonly sentence: ReactNode
  readonly drawing?: Drawing
  /** One button: the first step. */
  readonly action?: ReactNode
}

/** An empty place teaches: one sentence, one small picture, one button. */
export function EmptyState({ sentence, drawing = 'thread', action }: Props) {
  return (
    <div className={classes.empty}>
      <LineDrawing name={drawing} />
      <p>{sentence}</p>
      {action}
    </div>
  )
}
