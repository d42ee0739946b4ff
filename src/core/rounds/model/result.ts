import type { Content } from '#src/core/question-sets/model/content.ts'
import type { ResultShape } from '#src/core/question-sets/model/question-kind.ts'
import {
  agreementOf,
  dimensionGauge,
  type Gauge,
  gaugeOf,
  type ItemSummary,
  isComparable,
  numbersOf,
  summarise,
} from '#src/core/rounds/model/summary.ts'
import type { Tally } from '#src/core/rounds/model/tally.ts'
import type { Random } from '#src/methods/random.ts'
import { sideGap } from '#src/methods/surveys/side-gap.ts'

/** A difference of two means with what it could be by chance. Without an interval there are too few answers to tell. */
export interface Difference {
  readonly item: string
  readonly from: number
  readonly to: number
  readonly difference: number
  readonly interval: [number, number] | null
  readonly p: number
  readonly verdict: 'differs' | 'no-difference-seen' | 'too-few-to-tell'
}

export interface Gap extends Difference {
  readonly first: string
  readonly second: string
  /** Of more than two sides, the two that are farthest apart: somebody always is, so it says less than between two. */
  readonly widestOf: number
}

export interface GroupResult {
  /** Null is everybody. */
  readonly organisationId: string | null
  readonly answered: number
  readonly items: ItemSummary[]
  readonly agreement: number | null
  /** The words, where words were asked for. */
  readonly words: string[]
  readonly comments: string[]
  /** Against the wave before, item by item; empty without one that can be compared. */
  readonly changes: Difference[]
}

export interface QuestionResult {
  readonly key: string
  readonly of: 'question' | 'dimension'
  readonly shape: ResultShape
  readonly groups: GroupResult[]
  readonly gaps: Gap[]
  /** Parties that were asked and are not shown: too few answers, or none. */
  readonly notShown: string[]
}

export interface ResultInput {
  readonly content: Content
  readonly tallies: readonly Tally[]
  /** Parties that were asked, in the order in which they are shown. */
  readonly parties: readonly string[]
  readonly before: { readonly content: Content; readonly tallies: readonly Tally[] } | undefined
  readonly random: Random
}

/** The two-sided result of a revealed round: each side, the gap with its uncertainty, the change since the wave before. */
export function roundResult({ content, tallies, parties, before, random }: ResultInput): QuestionResult[] {
  const gauges = [
    ...content.questions.map((one) => ({
      key: one.key,
      of: 'question' as const,
      gauge: gaugeOf(one),
      earlier: earlierOf(one.key),
    })),
    ...content.dimensions.map((one) => ({
      key: one.key,
      of: 'dimension' as const,
      gauge: dimensionGauge,
      earlier: earlierDimension(one.key),
    })),
  ]
  return gauges.map(({ key, of, gauge, earlier }) => {
    const shown = tallies.filter(({ question }) => question === key)
    const groups = [...parties, null].flatMap((party) => shown.find((one) => one.organisationId === party) ?? [])
    return {
      key,
      of,
      shape: gauge.shape,
      groups: groups.map((one) => groupResult(gauge, one, { earlier, random })),
      gaps: gapsOf(gauge, groups, random),
      notShown: parties.filter((party) => !groups.some(({ organisationId }) => organisationId === party)),
    }
  })

  function earlierOf(key: string): readonly Tally[] {
    const [now, then] = [content, before?.content].map((one) => one?.questions.find((question) => question.key === key))
    return now && then && isComparable(now, then) ? ofQuestion(key) : []
  }

  function earlierDimension(key: string): readonly Tally[] {
    const [now, then] = [content, before?.content].map((one) => one?.dimensions.find((dimension) => dimension.key === key))
    const isSame = now && then && String(now.questions.toSorted()) === String(then.questions.toSorted())
    return isSame && now.questions.every((member) => earlierOf(member).length > 0) ? ofQuestion(key) : []
  }

  function ofQuestion(key: string) {
    return before?.tallies.filter(({ question }) => question === key) ?? []
  }
}

function groupResult(
  gauge: Gauge,
  { organisationId, answered, given, comments }: Tally,
  { earlier, random }: { earlier: readonly Tally[]; random: Random },
): GroupResult {
  const then = earlier.find((one) => one.organisationId === organisationId)
  return {
    organisationId,
    answered,
    items: summarise(gauge, given),
    agreement: agreementOf(gauge, given),
    words: gauge.shape === 'words' ? given.map(String) : [],
    comments: [...comments],
    changes:
      then && then.given.length > 0 && given.length > 0
        ? gauge.items.map((item) => differ(gauge, item, { from: then, to: { given }, random }))
        : [],
  }
}

function gapsOf(gauge: Gauge, groups: readonly Tally[], random: Random): Gap[] {
  const sides = groups.filter(({ organisationId, given }) => organisationId !== null && given.length > 0)
  if (sides.length < 2) return []
  return gauge.items.map((item) => {
    const means = sides.map(({ given }) => average(numbersOf(gauge, given, item)))
    // Two sides stand in their usual order; of more, the two that are farthest apart do.
    const lowest = means.indexOf(Math.min(...means))
    const highest = means.lastIndexOf(Math.max(...means))
    const [i, j] = sides.length === 2 || lowest === highest ? [0, 1] : [Math.min(lowest, highest), Math.max(lowest, highest)]
    const [from, to] = [sides[i]!, sides[j]!]
    return {
      first: String(from.organisationId),
      second: String(to.organisationId),
      widestOf: sides.length,
      ...differ(gauge, item, { from, to, random }),
    }
  })
}

function differ(
  gauge: Gauge,
  item: string,
  { from, to, random }: { from: Pick<Tally, 'given'>; to: Pick<Tally, 'given'>; random: Random },
): Difference {
  const [first, second] = [numbersOf(gauge, from.given, item), numbersOf(gauge, to.given, item)]
  const { gap, means, interval, p } = sideGap(first, second, { random, most: rearrangements })
  const verdict = interval === null ? 'too-few-to-tell' : interval[0] > 0 || interval[1] < 0 ? 'differs' : 'no-difference-seen'
  const bounds: Difference['interval'] = interval && [interval[0], interval[1]]
  return { item, from: means[0], to: means[1], difference: gap, interval: bounds, p, verdict }
}

/** Enough that two in a thousand is all an interval's level can be off; a result has hundreds of intervals and somebody waits. */
const rearrangements = 4000

const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
