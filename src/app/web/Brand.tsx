import { sideStyle } from '#src/ui/colours.ts'
import classes from './Brand.module.css'

/** Two strokes that hold each other, and the name. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
        <path style={sideStyle(1)} d="M2 9a7 7 0 0 1 13-3.5" />
        <path style={sideStyle(2)} d="M24 9a7 7 0 0 1-13 3.5" />
      </svg>
      <span>Entente</span>
    </span>
  )
}
