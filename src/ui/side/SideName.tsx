import type { Side } from '../colours.ts'
import { SideSign } from './SideSign.tsx'
import classes from './side.module.css'

type Props = { readonly side: Side; readonly quiet?: boolean }

export function SideName({ side, quiet = false }: Props) {
  return (
    <span className={classes.name} data-quiet={quiet}>
      <SideSign colour={side.colour} />
      <bdi>{side.name}</bdi>
    </span>
  )
}
