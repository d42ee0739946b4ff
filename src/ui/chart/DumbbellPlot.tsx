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
  const middle = 18
  const lane = (place: number) => middle + (place - (sides.length - 1) / 2) * 9
  const lanes = middle * 2 + Math.max(0, sides.length - 2) * 9
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
          {reach ? <GapInterval from={at(reach[0])} to={at(reach[1])} y={lanes - 2} /> : null}
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

/** Where the second side may lie, given the first: drawn beneath both, cut off where the scale ends. */
function gapReach({ values, gap }: DumbbellRow, [low, high]: Range): Range | undefined {
  const start = gap && values[gap.from]
  if (start === undefined || !gap?.interval) return undefined
  const within = (value: number) => Math.min(high, Math.max(low, value))
  return [within(start + gap.interval[0]), within(start + gap.interval[1])]
}

function GapInterval({ from, to, y }: { readonly from: string; readonly to: string; readonly y: number }) {
  return (
    <g className={classes.gapInterval}>
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 4} y2={y + 4} />
      <line x1={to} x2={to} y1={y - 4} y2={y + 4} />
    </g>
  )
}
