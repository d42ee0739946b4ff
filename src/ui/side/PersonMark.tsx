import { sideStyle } from '../colours.ts'
import { initials } from './initials.ts'
import classes from './side.module.css'

type Props = {
  readonly name: string
  /** The colour of the side that this person acts for. */
  readonly colour: number
  readonly size?: 'small' | 'normal' | 'large'
  /** When the name stands beside it already, the mark is decoration. */
  readonly named?: boolean
}

/** A person as initials in the colour of their side. */
export function PersonMark({ name, colour, size = 'normal', named = false }: Props) {
  const words = named ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name, title: name } as const)
  return (
    <span {...words} className={classes.person} data-size={size} style={sideStyle(colour)}>
      {initials(name)}
    </span>
  )
}
