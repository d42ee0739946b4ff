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
        ? points.map((point, place) =>
            point.note ? <Note key={point.day} points={points} place={place} x={x} y={y} width={width} /> : null,
          )
        : null}
    </g>
  )
}

type NoteProps = Omit<Props, 'series' | 'hasNotes'> & { readonly points: readonly SeriesPoint[]; readonly place: number }

// On the side with more room, so that words never leave the picture, and off the line: above it where it falls away, else below.
function Note({ points, place, x, y, width }: NoteProps) {
  const point = points[place]
  if (!point) return null
  const [across, down] = [x(dayNumber(point.day)), y(point.value)]
  const isLeft = across > width * 0.66
  const beside = points[place + (isLeft ? -1 : 1)]
  const isAbove = !beside || y(beside.value) >= down
  return (
    <text
      className={classes.pointNote}
      x={isLeft ? across - 6 : across + 6}
      y={isAbove ? down - 10 : down + 20}
      style={{ direction: 'ltr' }}
      textAnchor={isLeft ? 'end' : 'start'}
    >
      {point.note}
    </text>
  )
}
