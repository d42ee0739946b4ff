import classes from './chart.module.css'
import { dayNumber, type Range, type Scale } from './scale.ts'
import type { TargetStep } from './series.ts'

type Props = {
  readonly steps: readonly TargetStep[]
  readonly days: Range
  readonly x: Scale
  readonly y: Scale
  readonly words: (step: TargetStep) => string
  readonly isMirrored: boolean
}

/** What was aimed for: a line of steps, each named where it begins; the last at its end. */
export function TargetLine({ steps, days, x, y, words, isMirrored }: Props) {
  const [first, last] = days
  const placed = steps.map((step, place) => {
    const next = steps[place + 1]
    return {
      step,
      from: x(Math.max(first, dayNumber(step.from))),
      to: x(next ? Math.min(last, dayNumber(next.from)) : last),
      isLast: next === undefined && steps.length > 1,
    }
  })
  if (placed.length === 0) return null
  const path = placed
    .map(({ step, from, to }, place) => `${place === 0 ? 'M' : 'L'}${from} ${y(step.value)}L${to} ${y(step.value)}`)
    .join('')
  const inward = isMirrored ? -2 : 2
  return (
    <g>
      <path className={classes.target} d={path} />
      {placed.map(({ step, from, to, isLast }) => (
        <text
          key={step.from}
          className={classes.targetWords}
          x={isLast ? to : from + inward}
          y={y(step.value) + (isLast ? -7 : 16)}
          textAnchor={isLast ? 'end' : 'start'}
        >
          {words(step)}
        </text>
      ))}
    </g>
  )
}
