import type { ReactNode } from 'react'
import classes from './page.module.css'

/** Sections below each other within one column. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>
}
