import classes from './chart.module.css'
import { type Box, clearBox, type Dot } from './label-place.ts'
import { dayNumber, type Range, type Scale } from './scale.ts'
import type { Series, TargetStep } from './series.ts'

type Props = {
  readonly steps: readonly TargetStep[]
  /** The lines that no word may cover. */
  readonly series: readonly Series[]
  /** Where words may stand. */
  readonly inside: Box
  readonly days: Range
  readonly x: Scale
  readonly y: Scale
  readonly words: (step: TargetStep) => string
}

/** What was aimed for: a line of steps, each named where it begins or ends, below or above, wherever no value lies. */
export function TargetLine({ steps, series, inside, days, x, y, words }: Props) {
  const [first, last] = days
  const placed = steps.map((step, place) => {
    const next = steps[place + 1]
    return {
      step,
      from: x(Math.max(first, dayNumber(step.from))),
      to: x(next ? Math.min(last, dayNumber(next.from)) : last),
    }
  })
  if (placed.length === 0) return null
  const path = placed
    .map(({ step, from, to }, place) => `${place === 0 ? 'M' : 'L'}${from} ${y(step.value)}L${to} ${y(step.value)}`)
    .join('')
  const lines = series.map(({ points }) => points.map(({ day, value }): Dot => [x(dayNumber(day)), y(value)]))
  return (
    <g>
      <path className={classes.target} d={path} />
      {placed.map(({ step, from, to }) => {
        const { left, right, baseline } = clearBox(placesFor({ text: words(step), from, to, at: y(step.value) }), lines, inside)
        return (
          <text key={step.from} className={classes.targetWords} x={(left + right) / 2} y={baseline} textAnchor="middle">
            {words(step)}
          </text>
        )
      })}
    </g>
  )
}

type Place = Box & { readonly baseline: number }
type Named = { readonly text: string; readonly from: number; readonly to: number; readonly at: number }

/** Where a step may be named: at its beginning and its end, below and above its line. */
function placesFor({ text, from, to, at }: Named): readonly [Place, ...Place[]] {
  const width = text.length * 6.4
  const [left, right] = from <= to ? [from, to] : [to, from]
  const place = (start: number, baseline: number): Place => ({
    left: start,
    right: start + width,
    top: baseline - 11,
    bottom: baseline + 3,
    baseline,
  })
  const [first, last] = from <= to ? [left + 2, right - width - 2] : [right - width - 2, left + 2]
  const [below, above] = [at + 15, at - 7]
  return [place(first, below), place(first, above), place(last, above), place(last, below)]
}
