import { sideStyle } from '#src/ui/colours.ts'
import classes from './first.module.css'

/** Two threads that come from either side, hold each other, and go on together. */
export function TwoThreads() {
  return (
    <svg className={classes.threads} viewBox="0 0 1000 150" aria-hidden="true" preserveAspectRatio="none">
      <path style={sideStyle(1)} d="M0 24C190 24 270 24 365 75S500 118 590 75 720 66 1000 66" />
      <path style={sideStyle(2)} d="M0 126C190 126 270 126 365 75S500 32 590 75 720 84 1000 84" />
    </svg>
  )
}
