import type { SideSign } from '../colours.ts'

/** Outlines around the middle of a field of 12, of about equal weight for the eye; the ring is a circle drawn as a line. */
export const signPaths: Readonly<Record<SideSign, string>> = {
  circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  square:
    'M-3.2-4.6h6.4a1.4 1.4 0 0 1 1.4 1.4v6.4a1.4 1.4 0 0 1-1.4 1.4h-6.4a1.4 1.4 0 0 1-1.4-1.4v-6.4a1.4 1.4 0 0 1 1.4-1.4z',
  diamond: 'M0-5.9 5.9 0 0 5.9-5.9 0z',
  triangle: 'M0-5.4 5.6 4.5h-11.2z',
  hexagon: 'M-2.9-5h5.8l2.9 5-2.9 5h-5.8l-2.9-5z',
  cross: 'M-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z',
  pill: 'M-5.7 0a2.9 2.9 0 0 1 2.9-2.9h5.6a2.9 2.9 0 0 1 0 5.8h-5.6a2.9 2.9 0 0 1-2.9-2.9z',
  ring: 'M-5.4 0a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0-10.8 0zM-2.4 0a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1-4.8 0z',
}
