import { useFormats, useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import classes from './chart.module.css'
import { SeriesLine } from './SeriesLine.tsx'
import { dayNumber, linearScale, niceTicks, thin } from './scale.ts'
import { extentOf, type SeriesFigures, type TargetStep } from './series.ts'
import { TargetLine } from './TargetLine.tsx'

type Props = {
  readonly figures: SeriesFigures
  readonly format: Intl.NumberFormatOptions
  readonly width: number
  readonly height: number
  readonly hasNotes: boolean
}

const foot = 26
const head = 16

/** The picture alone, drawn for exactly this width: fewer ticks where it is narrow, letters always of one size. */
export function SeriesPicture({ figures, format, width, height, hasNotes }: Props) {
  const t = useText()
  const formats = useFormats()
  const { direction } = useLocale()
  const { series, target = [], expected, centre } = figures
  const { days, values } = extentOf({ series, target, expected, centre })
  const ticks = niceTicks(values, 4, lastDigit(format)).filter((tick) => tick >= values[0] && tick <= values[1])
  const words = ticks.map((tick) => formats.number(tick, format))
  const gutter = 14 + Math.max(...words.map((word) => word.length)) * 7.2
  const edge = 14
  const isMirrored = direction === 'rtl'
  const x = linearScale(days, isMirrored ? [width - gutter, edge] : [gutter, width - edge])
  const y = linearScale(values, [height - foot, head])
  const start = isMirrored ? width - gutter + 10 : gutter - 10
  const allDays = [...new Set(series.flatMap((one) => one.points.map((point) => point.day)))].sort()
  const shownDays = thin(allDays, Math.floor((width - gutter) / 52))
  const targetWords = (step: TargetStep) => t('ui.target-value', { value: formats.number(step.value, format) })

  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classes.series} aria-hidden="true">
      {ticks.map((tick, place) => (
        <g key={tick}>
          <path
            className={classes.grid}
            d={`M${gutterSide(isMirrored, gutter, width)} ${y(tick)}H${isMirrored ? edge : width - edge}`}
          />
          <text x={start} y={y(tick) + 4} textAnchor="end">
            {words[place]}
          </text>
        </g>
      ))}
      {expected ? (
        <rect
          className={classes.expected}
          x={Math.min(x(days[0]), x(days[1]))}
          width={Math.abs(x(days[1]) - x(days[0]))}
          y={y(expected[1])}
          height={y(expected[0]) - y(expected[1])}
        />
      ) : null}
      {centre === undefined ? null : <path className={classes.centre} d={`M${x(days[0])} ${y(centre)}H${x(days[1])}`} />}
      <TargetLine
        steps={target}
        series={series}
        inside={{ left: isMirrored ? 0 : gutter, right: isMirrored ? width - gutter : width, top: 0, bottom: height - foot }}
        days={days}
        x={x}
        y={y}
        words={targetWords}
      />
      {series.map((one) => (
        <SeriesLine key={one.name} series={one} x={x} y={y} width={width} hasNotes={hasNotes} />
      ))}
      {shownDays.map((day) => (
        <text key={day} x={x(dayNumber(day))} y={height - 5} textAnchor="middle">
          {dayWords(day, formats)}
        </text>
      ))}
    </svg>
  )
}

function gutterSide(isMirrored: boolean, gutter: number, width: number): number {
  return isMirrored ? width - gutter : gutter
}

// The year stands where it begins, so that a long line of months stays readable.
function dayWords(day: string, formats: ReturnType<typeof useFormats>): string {
  return day.slice(5, 7) === '01' ? day.slice(0, 4) : formats.month(day)
}

/** The smallest step that the format writes; zero where it says nothing about it. */
function lastDigit({ style, maximumFractionDigits }: Intl.NumberFormatOptions): number {
  if (maximumFractionDigits === undefined) return 0
  return 10 ** -(maximumFractionDigits + (style === 'percent' ? 2 : 0))
}
