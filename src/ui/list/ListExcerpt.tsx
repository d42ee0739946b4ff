import type { ReactNode } from 'react'
import classes from './list.module.css'
import { walkRows } from './walk-rows.ts'

type Props = { readonly label: string; readonly children: ReactNode }

/** A few rows of a list that stands whole elsewhere, where it is taken along: the first ones, or the one that is meant here. */
export function ListExcerpt({ label, children }: Props) {
  return (
    <ul className={classes.rows} data-rows aria-label={label} onKeyDown={walkRows}>
      {children}
    </ul>
  )
}
