import type { ReactNode } from 'react'
import { useChangeMark } from '../live/useChangeMark.ts'
import classes from './list.module.css'

type Props = {
  /** By which the row is known where it moves from group to group; without it, by where its title leads. */
  readonly id?: string
  /** A link or button opens the row, and the whole row answers to the pointer; plain text stays plain. */
  readonly title: ReactNode
  /** Before the title: the mark of a person, the sign of a side. */
  readonly mark?: ReactNode
  readonly state?: ReactNode
  /** Below the title: who, when, under which clause. */
  readonly details?: ReactNode
  /** What can be done from here. */
  readonly actions?: ReactNode
  /** Actions stand at the end of the row where there is room, not below it. */
  readonly beside?: boolean
  /** A text of what the row shows: when it changes, the row is marked for a moment. */
  readonly stamp?: string
}

export function ListRow({ id, title, mark, state, details, actions, beside = false, stamp }: Props) {
  const row = useChangeMark<HTMLLIElement>(stamp, id)
  return (
    <li
      ref={row}
      className={classes.row}
      data-row={id ?? ''}
      data-marked={mark !== undefined}
      data-beside={beside}
      tabIndex={-1}
    >
      {mark ? <span className={classes.mark}>{mark}</span> : null}
      <span className={classes.title} data-row-title>
        {title}
      </span>
      {state ? <span className={classes.state}>{state}</span> : null}
      {details ? <span className={classes.details}>{details}</span> : null}
      {actions ? <span className={classes.rowActions}>{actions}</span> : null}
    </li>
  )
}
