import type { ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  readonly children: ReactNode
  /** Wide for tables and boards, narrow for forms and reading. */
  readonly width?: 'wide' | 'normal' | 'narrow'
}

/** The body of a screen: header first, then its sections at an even distance. */
export function Page({ children, width = 'normal' }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  )
}
