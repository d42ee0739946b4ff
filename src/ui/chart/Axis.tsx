import classes from './chart.module.css'
import type { Range } from './scale.ts'

type Props = { readonly range: Range; readonly ticks: readonly number[]; readonly words: (tick: number) => string }

/** The numbers below a picture of rows. */
export function Axis({ range: [low, high], ticks, words }: Props) {
  return (
    <div className={classes.axis}>
      {ticks.map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${((tick - low) / (high - low)) * 100}%` }}>
          {words(tick)}
        </span>
      ))}
    </div>
  )
}
