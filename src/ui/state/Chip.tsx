import type { ReactNode } from 'react'
import { Icon } from '../design/Icon.tsx'
import type { IconName } from '../design/icons.ts'
import classes from './state.module.css'

type Props = { readonly children: ReactNode; readonly icon?: IconName }

/** A small fact in a frame. */
export function Chip({ children, icon }: Props) {
  return (
    <span className={classes.chip}>
      {icon ? <Icon name={icon} size={13} /> : null}
      <span>{children}</span>
    </span>
  )
}
