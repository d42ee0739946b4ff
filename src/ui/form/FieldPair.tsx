import type { ReactNode } from 'react'
import classes from './form.module.css'

/** Short fields that belong together, beside each other where there is room. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>
}
