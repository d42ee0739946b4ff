import { normalMargin } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkLevel, checkNumbers } from '#src/methods/number-checks.ts'
import { compareWithTies, groupTies } from '#src/methods/ties.ts'

export interface SurvivalStep {
  readonly time: number
  /** How many were still waiting just before, and how many were answered then. */
  readonly waiting: number
  readonly answered: number
  /** Share that waits longer than this time, with its interval; the bounds are null once nobody waits. */
  readonly share: number
  readonly lower: number | null
  readonly upper: number | null
}

export interface MedianTime {
  /** Half are answered by then; null when fewer than half are. */
  readonly median: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly curve: readonly SurvivalStep[]
  readonly answered: number
  readonly open: number
  readonly level: number
}

/**
 * Median time to an answer when some questions are still open: the open ones have waited at least so long and count as
 * that, instead of being dropped, which would make a slow side look fast.
 * Variants: Kaplan–Meier curve with Greenwood's variance; interval of the median after Brookmeyer and Crowley with the
 * log transformation (R survfit's default); where the curve is exactly ½ for a while, the median is the middle of that
 * stretch, as in R. A question open at the time of an answer counts as waiting then.
 * Shapes: n times of 0 or more in one unit; `open` says for each whether it is still waiting.
 * Degenerate: all open: median null and no curve. Errors: too-few (none), length-mismatch, not-a-number, out-of-range
 * (negative time, level). Cost: n log n.
 * Source: Kaplan and Meier 1958; Brookmeyer and Crowley, A confidence interval for the median survival time,
 * Biometrics 38, 1982.
 */
export function medianTimeToAnswer(
  times: readonly number[],
  open: readonly boolean[],
  { level = 0.95 }: { readonly level?: number } = {},
): MedianTime {
  checkNumbers(times, 'times', { atLeast: 0 })
  checkLength(open, times.length, 'open')
  checkLevel(level)
  if (open.some((state) => typeof state !== 'boolean')) throw new MethodError('unknown-name', 'open', 'Open is true or false.')
  const curve = survivalCurve(times, open, normalMargin(level))
  const stillOpen = open.filter(Boolean).length
  return {
    median: firstAtHalf(curve, ({ share }) => share),
    lower: firstAtHalf(curve, ({ lower }) => lower),
    upper: firstAtHalf(curve, ({ upper }) => upper),
    curve,
    answered: times.length - stillOpen,
    open: stillOpen,
    level,
  }
}

function survivalCurve(times: readonly number[], open: readonly boolean[], margin: number): readonly SurvivalStep[] {
  const curve: SurvivalStep[] = []
  let waiting = times.length
  let share = 1
  let variance = 0
  for (const group of groupTies(times)) {
    const answered = group.filter((i) => !open[i]).length
    if (answered > 0) {
      share = answered === waiting ? 0 : share * (1 - answered / waiting)
      variance += answered / (waiting * (waiting - answered))
      const factor = Math.exp(margin * Math.sqrt(variance))
      const bounds = share === 0 ? { lower: null, upper: null } : { lower: share / factor, upper: Math.min(1, share * factor) }
      curve.push({ time: times[group[0]!]!, waiting, answered, share, ...bounds })
    }
    waiting -= group.length
  }
  return curve
}

function firstAtHalf(curve: readonly SurvivalStep[], height: (step: SurvivalStep) => number | null): number | null {
  const place = curve.findIndex((step) => {
    const value = height(step)
    return value !== null && compareWithTies(value, 0.5) <= 0
  })
  if (place < 0) return null
  const step = curve[place]!
  const next = curve[place + 1]
  const isFlatHalf = compareWithTies(height(step)!, 0.5) === 0
  return isFlatHalf && next ? (step.time + next.time) / 2 : step.time
}
