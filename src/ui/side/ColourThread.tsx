import { sideStyle } from '../colours.ts'
import classes from './side.module.css'

type Props = {
  /** The colours of the sides in the order of their names. */
  readonly colours: readonly number[]
  readonly thin?: boolean
}

/** The thread that two or more sides spin together; it begins where reading begins. */
export function ColourThread({ colours, thin = false }: Props) {
  return (
    <div className={classes.thread} data-thin={thin} aria-hidden="true">
      {colours.map((colour) => (
        <span key={colour} style={sideStyle(colour)} />
      ))}
    </div>
  )
}
