import { type ReactNode, useId } from 'react'
import classes from './shell.module.css'

type Props = {
  readonly title?: string
  /** Steps are joined by a line: places in the order of a life. */
  readonly steps?: boolean
  readonly children: ReactNode
}

export function RailGroup({ title, steps = false, children }: Props) {
  const heading = useId()
  return (
    <div className={classes.group}>
      {title ? (
        <p id={heading} className={classes.groupTitle}>
          {title}
        </p>
      ) : null}
      <ul className={classes.links} data-steps={steps} {...(title ? { 'aria-labelledby': heading } : {})}>
        {children}
      </ul>
    </div>
  )
}
