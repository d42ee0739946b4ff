import { type Side, sideColour, sideStyle } from '../colours.ts'
import { signPaths } from '../side/signs.ts'
import { useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import classes from './chart.module.css'
import { linearScale, type Range } from './scale.ts'

export type DumbbellRow = {
  readonly name: string
  /** One for each side; `undefined` where too few answered to show it. */
  readonly values: readonly (number | undefined)[]
  readonly intervals?: readonly (Range | undefined)[]
  /** The views differ beyond what chance explains: the gap is drawn. */
  readonly differs?: boolean
}

type Props = {
  readonly row: DumbbellRow
  readonly sides: readonly Side[]
  readonly range: Range
  readonly ticks: readonly number[]
}

/** One row: its name, and the views on it along one line. Places are shares of the width, so it fits any. */
export function DumbbellPlot({ row, sides, range, ticks }: Props) {
  const t = useText()
  const { direction } = useLocale()
  const scale = linearScale(range, direction === 'rtl' ? [100, 0] : [0, 100])
  const at = (value: number) => `${scale(value)}%`
  const present = row.values.filter((value) => value !== undefined)
  const middle = 18
  const lane = (place: number) => middle + (place - (sides.length - 1) / 2) * 9
  const height = middle * 2 + Math.max(0, sides.length - 2) * 9

  return (
    <>
      <span className={classes.rowName} data-differs={row.differs}>
        {row.name}
      </span>
      <span className={classes.plot}>
        <svg width="100%" height={height} className={classes.plotArea} aria-hidden="true">
          {ticks.map((tick) => (
            <line key={tick} className={classes.grid} x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
          ))}
          {row.differs && present.length > 1 ? (
            <line className={classes.gap} x1={at(Math.min(...present))} x2={at(Math.max(...present))} y1={middle} y2={middle} />
          ) : null}
          {sides.map((side, place) => {
            const value = row.values[place]
            if (value === undefined) return null
            const interval = row.intervals?.[place]
            return (
              <g key={side.colour} style={sideStyle(side.colour)}>
                {interval ? (
                  <line
                    className={classes.interval}
                    x1={at(interval[0])}
                    x2={at(interval[1])}
                    y1={lane(place)}
                    y2={lane(place)}
                  />
                ) : null}
                <svg x={at(value)} y={lane(place)} overflow="visible" aria-hidden="true">
                  <path className={classes.sign} d={signPaths[sideColour(side.colour).sign]} transform="scale(1.15)" />
                </svg>
              </g>
            )
          })}
        </svg>
        {present.length === 0 ? <span className={classes.tooFew}>{t('ui.too-few')}</span> : null}
      </span>
    </>
  )
}
