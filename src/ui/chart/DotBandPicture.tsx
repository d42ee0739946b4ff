import { isolated } from '../text/isolated.ts'
import { useFormats } from '../text/useLocale.ts'
import classes from './chart.module.css'
import type { DotBand, DotRow } from './dot-map.ts'

type Props = {
  readonly band: DotBand
  readonly rows: readonly DotRow[]
  readonly box: { readonly x: number; readonly width: number }
  /** Whether its name has room above it; else the legend says what its sign means. */
  readonly isNamed: boolean
  readonly isMirrored: boolean
  readonly yOf: (row: number) => number
  readonly onOpen: (id: string) => void
}

const radius = 4.5
const step = 11
const edge = 10

/** The dots of one band. A sign of its own stands for every tone, so that nothing rests on colour alone. */
export function DotBandPicture({ band, rows, box, isNamed, isMirrored, yOf, onOpen }: Props) {
  const formats = useFormats()
  const room = Math.max(1, Math.floor((box.width - 2 * edge) / step))
  const start = isMirrored ? box.x + box.width - edge : box.x + edge
  const onward = isMirrored ? -step : step
  const named = placesToName(rows)
  const most = Math.max(1, ...rows.map(({ dots }) => dots.length))
  return (
    <g className={classes.dots} data-tone={band.tone}>
      {isNamed ? (
        <text x={start} y={14} textAnchor="start" className={classes.bandName}>
          {band.name}
        </text>
      ) : (
        <path className={classes.dot} d={signs[band.tone]} transform={`translate(${start + onward / 2} 10)`} />
      )}
      <path className={classes.grid} d={`M${isMirrored ? box.x + box.width : box.x} 0V${yOf(0) + 12}`} />
      {rows.map(({ place, dots }) =>
        dots.length > room ? (
          <Bar
            key={place}
            x={start}
            y={yOf(place)}
            length={Math.max(step, (dots.length / most) * (box.width - 2 * edge - 34))}
            words={formats.number(dots.length)}
            isMirrored={isMirrored}
          />
        ) : (
          dots
            .map((dot, index) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for the pointer; the table has the same by keyboard
              <path
                key={dot.id}
                className={classes.dot}
                d={signs[band.tone]}
                transform={`translate(${start + onward * (index + 0.5)} ${yOf(place)})`}
                onClick={() => onOpen(dot.id)}
              >
                <title>{dot.words()}</title>
              </path>
            ))
            .concat(
              <Name
                key="name"
                isShown={named.has(place)}
                dots={dots}
                x={start}
                y={yOf(place)}
                room={box.width - 46}
                isMirrored={isMirrored}
              />,
            )
        ),
      )}
    </g>
  )
}

const circle = `M0-${radius}a${radius} ${radius} 0 1 0 .01 0z`
const signs = {
  good: circle,
  quiet: circle,
  accent: circle,
  warn: 'M0-5.5 5.5 0 0 5.5-5.5 0z',
  bad: 'M-4.2-4.2h8.4v8.4h-8.4z',
} as const

/** Names of rows right above each other would run into each other: every second one is left out. */
function placesToName(rows: readonly DotRow[]): ReadonlySet<number> {
  const named = new Set<number>()
  for (const { place } of [...rows].sort((first, second) => second.place - first.place))
    if (!named.has(place + 1)) named.add(place)
  return named
}

export function DotLegend({ band }: { readonly band: DotBand }) {
  return (
    <span className={`${classes.legend} ${classes.dots}`} data-tone={band.tone}>
      <svg aria-hidden="true" width={12} height={12} viewBox="-6 -6 12 12">
        <path className={classes.dot} d={signs[band.tone]} />
      </svg>
      {band.name}
    </span>
  )
}

type NameProps = {
  readonly isShown: boolean
  readonly dots: DotRow['dots']
  readonly x: number
  readonly y: number
  readonly room: number
  readonly isMirrored: boolean
}

/** A dot that stands alone is named where there is room: about 6.4 pixels a letter. */
function Name({ isShown, dots, x, y, room, isMirrored }: NameProps) {
  const [dot] = dots
  const most = Math.floor(room / 6.4)
  if (!isShown || !dot || dots.length > 1 || most < 12) return null
  const words = dot.name.length > most ? `${dot.name.slice(0, most - 1)}…` : dot.name
  return (
    <text x={isMirrored ? x - 18 : x + 18} y={y + 4} textAnchor="start">
      {isolated(words)}
    </text>
  )
}

type BarProps = {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly words: string
  readonly isMirrored: boolean
}

function Bar({ x, y, length, words, isMirrored }: BarProps) {
  return (
    <g>
      <rect
        className={classes.dotBar}
        x={isMirrored ? x - length : x}
        y={y - radius}
        width={length}
        height={radius * 2}
        rx={2}
      />
      <text x={isMirrored ? x - length - 6 : x + length + 6} y={y + 4} textAnchor="start">
        {words}
      </text>
    </g>
  )
}
