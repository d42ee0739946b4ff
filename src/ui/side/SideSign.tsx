import { sideColour, sideStyle } from '../colours.ts'
import { signPaths } from './signs.ts'

type Props = { readonly colour: number; readonly size?: number }

/** The colour and sign of a side. Always beside its name, so it needs no words of its own. */
export function SideSign({ colour, size = 12 }: Props) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="-6 -6 12 12" style={{ ...sideStyle(colour), flex: 'none' }}>
      <path d={signPaths[sideColour(colour).sign]} fill="var(--side)" fillRule="evenodd" />
    </svg>
  )
}
