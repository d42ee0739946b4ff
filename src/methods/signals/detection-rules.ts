import { compareWithTies } from '#src/methods/ties.ts'

/** The rules beyond "a point outside the limits". The name says the pattern, `school` who teaches it. */
export const DETECTION_RULES = {
  '8-run': { school: 'Western Electric 1956; Wheeler 1993', length: 8 },
  '9-run': { school: 'Nelson 1984', length: 9 },
  '2-of-3': { school: 'Western Electric 1956; Nelson 1984', hits: 2, window: 3, sigmas: 2 },
  '4-of-5': { school: 'Western Electric 1956; Nelson 1984', hits: 4, window: 5, sigmas: 1 },
  '3-of-4': { school: 'Wheeler 1993', hits: 3, window: 4, sigmas: 1.5 },
  trend: { school: 'Nelson 1984', length: 6 },
} as const

export type DetectionRule = keyof typeof DETECTION_RULES

export interface RuleSignal {
  readonly rule: DetectionRule
  readonly school: string
  /** First and last index of the pattern, from 0, both included. */
  readonly from: number
  readonly to: number
  readonly length: number
  readonly side: 'above' | 'below' | 'rising' | 'falling'
}

export interface ChartLines {
  readonly centre: number
  readonly sigma: number
}

/**
 * Where a series shows one of the patterns that chance rarely makes.
 * Variants: "8-run" and "9-run": that many successive points on one side of the centre line, a point on the line ends
 * the run; "2-of-3", "4-of-5" and "3-of-4": that many of so many successive points on one side beyond 2, 1 and 1.5
 * sigma ("3-of-4" is Wheeler's "closer to the limit than to the centre line"), the last of them among the hits;
 * "trend": six successive points each above, or each below, the one before. Overlapping finds of one rule are joined.
 * Degenerate: with a sigma of 0 the rules that count sigmas find nothing. Cost: linear.
 */
export function detectRule(rule: DetectionRule, values: readonly number[], lines: ChartLines): readonly RuleSignal[] {
  const definition = DETECTION_RULES[rule]
  if (rule === 'trend') {
    const steps = values.map((value, i) => (i === 0 ? 0 : compareWithTies(value, values[i - 1]!)))
    // The first point of a rising row has no step of its own, hence one step fewer than points.
    return streaks(steps, DETECTION_RULES.trend.length - 1).map(([from, to, sign]) =>
      signal(rule, [from - 1, to], sign > 0 ? 'rising' : 'falling'),
    )
  }
  if ('length' in definition) {
    const sides = values.map((value) => compareWithTies(value, lines.centre))
    return streaks(sides, definition.length).map(([from, to, sign]) => signal(rule, [from, to], sign > 0 ? 'above' : 'below'))
  }
  if (lines.sigma === 0) return []
  return ([1, -1] as const)
    .flatMap((sign) => {
      const beyond = values.map((value) => compareWithTies(sign * (value - lines.centre), definition.sigmas * lines.sigma) > 0)
      return crowds(beyond, definition).map(([from, to]) => signal(rule, [from, to], sign > 0 ? 'above' : 'below'))
    })
    .sort((first, second) => first.from - second.from)
}

function signal(rule: DetectionRule, [from, to]: readonly [number, number], side: RuleSignal['side']): RuleSignal {
  return { rule, school: DETECTION_RULES[rule].school, from, to, length: to - from + 1, side }
}

/** Maximal stretches of one sign, other than 0, that are at least so long. */
function streaks(signs: readonly number[], shortest: number): readonly (readonly [number, number, number])[] {
  const found: [number, number, number][] = []
  let start = 0
  for (let i = 1; i <= signs.length; i++) {
    if (i < signs.length && signs[i] === signs[start]) continue
    if (signs[start] !== 0 && i - start >= shortest) found.push([start, i - 1, signs[start]!])
    start = i
  }
  return found
}

/** Stretches in which every window that ends on a hit holds enough hits; stretches that overlap are joined. */
function crowds(hits: readonly boolean[], { hits: needed, window }: { readonly hits: number; readonly window: number }) {
  const found: [number, number][] = []
  hits.forEach((hit, end) => {
    if (!hit) return
    const start = Math.max(0, end - window + 1)
    const inside = hits.slice(start, end + 1)
    if (inside.filter(Boolean).length < needed) return
    const first = start + inside.indexOf(true)
    const last = found.at(-1)
    if (last && first <= last[1]) last[1] = end
    else found.push([first, end])
  })
  return found
}
