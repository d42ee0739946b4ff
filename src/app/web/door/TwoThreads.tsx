import { sideStyle } from '#src/ui/colours.ts'
import classes from './first.module.css'

/** Two threads that come from either side, hold each other, and go on together. */
export function TwoThreads() {
  return (
    <svg className={classes.threads} viewBox="0 0 1000 150" aria-hidden="true" preserveAspectRatio="none">
      <path style={sideStyle(1)} d="M0 75C170 75 210 22 330 22S480 128 590 128 800 75 1000 75" />
      <path style={sideStyle(2)} d="M0 75C200 75 300 128 410 128S560 22 670 22 830 75 1000 75" />
    </svg>
  )
}
