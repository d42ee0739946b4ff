import type { ReactNode } from 'react'
import classes from './list.module.css'
import { walkRows } from './walk-rows.ts'

type Props = { readonly label: string; readonly children: ReactNode }

/** Rows of the same kind, below each other, walked by keyboard. */
export function ListRows({ label, children }: Props) {
  return (
    <ul className={classes.rows} aria-label={label} onKeyDown={walkRows}>
      {children}
    </ul>
  )
}
