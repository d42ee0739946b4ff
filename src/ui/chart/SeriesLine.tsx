import { sideColour, sideStyle } from '../colours.ts'
import { signPaths } from '../side/signs.ts'
import classes from './chart.module.css'
import { dayNumber, type Scale } from './scale.ts'
import type { Series, SeriesPoint } from './series.ts'

type Props = {
  readonly series: Series
  readonly x: Scale
  readonly y: Scale
  readonly width: number
  readonly hasNotes: boolean
}

/** One line with the sign of its side at every value; signals are larger and in the colour of warning. */
export function SeriesLine({ series, x, y, width, hasNotes }: Props) {
  const { points, colour } = series
  const sign = colour === undefined ? signPaths.circle : signPaths[sideColour(colour).sign]
  const path = points.map((point, place) => `${place === 0 ? 'M' : 'L'}${x(dayNumber(point.day))} ${y(point.value)}`).join('')
  return (
    <g style={colour === undefined ? {} : sideStyle(colour)} className={classes.line} data-sided={colour !== undefined}>
      <path className={classes.stroke} d={path} />
      {points.map((point) => (
        <path
          key={point.day}
          className={classes.point}
          data-signal={point.signal}
          d={sign}
          transform={`translate(${x(dayNumber(point.day))} ${y(point.value)}) scale(${point.signal ? 1.25 : 0.75})`}
        />
      ))}
      {hasNotes
        ? points
            .filter((point) => point.note)
            .map((point) => <Note key={point.day} point={point} x={x(dayNumber(point.day))} y={y(point.value)} width={width} />)
        : null}
    </g>
  )
}

type NoteProps = { readonly point: SeriesPoint; readonly x: number; readonly y: number; readonly width: number }

// On the side with more room, so that words never leave the picture.
function Note({ point, x, y, width }: NoteProps) {
  const isLeft = x > width * 0.66
  return (
    <text
      className={classes.pointNote}
      x={isLeft ? x - 12 : x + 12}
      y={y + 5}
      style={{ direction: 'ltr' }}
      textAnchor={isLeft ? 'end' : 'start'}
    >
      {point.note}
    </text>
  )
}
