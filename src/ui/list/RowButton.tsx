import type { ReactNode } from 'react'
import classes from './list.module.css'

type Props = { readonly children: ReactNode; readonly onOpen: () => void; readonly isOpen?: boolean }

/** The title of a row that opens in place instead of leading to another page. */
export function RowButton({ children, onOpen, isOpen }: Props) {
  return (
    <button type="button" className={classes.rowButton} onClick={onOpen} aria-expanded={isOpen}>
      {children}
    </button>
  )
}
