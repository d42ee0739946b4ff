import { sideStyle } from '../colours.ts'
import classes from './state.module.css'

const drawings = {
  thread: ['M8 44C28 8 48 8 60 32', 'M112 20C92 56 72 56 60 32'],
  list: ['M10 14h8v8h-8zM30 18h54M10 30h8v8h-8zM30 34h40', 'M10 46h8v8h-8zM30 50h62M96 44l5 5 10-12'],
  chart: ['M14 8v46h94M22 44l18-10 16 6', 'M56 40l20-18 14 6 16-16'],
  people: [
    'M40 14a9 9 0 1 0 0 18 9 9 0 0 0 0-18M20 56c1-12 9-18 20-18 7 0 13 3 16 8',
    'M80 14a9 9 0 1 0 0 18 9 9 0 0 0 0-18M64 46c3-5 9-8 16-8 11 0 19 6 20 18',
  ],
  door: ['M34 56V10h30v46M24 56h72', 'M58 34v.1M76 33h24M92 25l8 8-8 8'],
  search: ['M50 12a18 18 0 1 0 0 36 18 18 0 0 0 0-36', 'M63 43l16 14M42 30h16'],
} as const satisfies Record<string, readonly [string, string]>

export type Drawing = keyof typeof drawings

/** A small drawing of two lines, one in each of the first two colours: two sides make it together. */
export function LineDrawing({ name }: { readonly name: Drawing }) {
  const [first, second] = drawings[name]
  return (
    <svg className={classes.drawing} aria-hidden="true" width="120" height="64" viewBox="0 0 120 64">
      <path style={sideStyle(1)} d={first} />
      <path style={sideStyle(2)} d={second} />
    </svg>
  )
}
