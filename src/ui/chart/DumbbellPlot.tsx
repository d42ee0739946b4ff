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
  /** What the gap between two of the sides could be by chance, counted from the first of them; null where too few tell. */
  readonly gap?: DumbbellGap | undefined
}

export type DumbbellGap = {
  readonly from: number
  readonly to: number
  readonly difference: number
  readonly interval: Range | null
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
  // A dozen sides stand closer to each other, so that a row stays a row.
  const step = sides.length > 6 ? 6 : 9
  const lanes = 36 + Math.max(0, sides.length - 2) * step
  const middle = lanes / 2
  const lane = (place: number) => middle + (place - (sides.length - 1) / 2) * step
  const reach = gapReach(row, range)
  const height = lanes + (reach ? 8 : 0)

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
          {reach ? <GapInterval reach={reach} range={range} at={at} y={lanes - 2} /> : null}
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

/** Where the second side may lie, given the first: drawn beneath both. */
function gapReach({ values, gap }: DumbbellRow, [low, high]: Range): Range | undefined {
  const start = gap && values[gap.from]
  if (start === undefined || !gap?.interval) return undefined
  const reach: Range = [start + gap.interval[0], start + gap.interval[1]]
  return reach[0] > high || reach[1] < low ? undefined : reach
}

type GapIntervalProps = {
  readonly reach: Range
  readonly range: Range
  readonly at: (value: number) => string
  readonly y: number
}

/** A line with an end where the interval ends; where the scale ends before it, the line is cut off without one. */
function GapInterval({ reach: [from, to], range: [low, high], at, y }: GapIntervalProps) {
  const ends = [from, to].filter((end) => end >= low && end <= high)
  return (
    <g className={classes.gapInterval}>
      <line x1={at(Math.max(low, from))} x2={at(Math.min(high, to))} y1={y} y2={y} />
      {ends.map((end) => (
        <line key={end} x1={at(end)} x2={at(end)} y1={y - 4} y2={y + 4} />
      ))}
    </g>
  )
}
