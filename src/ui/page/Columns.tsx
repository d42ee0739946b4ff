import type { ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  readonly children: ReactNode
  /** Even columns for two parts of the same thing; leading when the first carries the page; sides for what every party has. */
  readonly shape?: 'even' | 'leading' | 'sides'
}

/** Sections beside each other where there is room, below each other where there is not. */
export function Columns({ children, shape = 'even' }: Props) {
  return (
    <div className={classes.columns} data-shape={shape}>
      {children}
    </div>
  )
}
