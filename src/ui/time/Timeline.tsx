import type { ReactNode } from 'react'
import classes from './timeline.module.css'

export interface TimelinePoint {
  readonly key: string | number
  /** Who did it, as a mark; a point without one gets a dot. */
  readonly mark?: ReactNode
  readonly title: ReactNode
  readonly when: ReactNode
  readonly details?: ReactNode
  /** Has not come yet: drawn open. */
  readonly ahead?: boolean
}

type Props = {
  readonly label: string
  readonly points: readonly TimelinePoint[]
  /** The latest first, for what grows; days that are fixed stand in the order of time. */
  readonly latestFirst?: boolean
}

/** What happened and what is to come, along one line. Points are given in the order of time. */
export function Timeline({ label, points, latestFirst = false }: Props) {
  const shown = latestFirst ? points.toReversed() : points
  return (
    <ol className={classes.line} aria-label={label} reversed={latestFirst}>
      {shown.map(({ key, mark, title, when, details, ahead = false }) => (
        <li key={key} data-ahead={ahead}>
          <span className={classes.mark}>{mark ?? <span className={classes.dot} aria-hidden="true" />}</span>
          <div className={classes.words}>
            <span>{title}</span>
            {details}
            <span className={classes.when}>{when}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}
