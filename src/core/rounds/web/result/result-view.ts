import type { Content, Dimension, Question } from '#src/core/question-sets/model/content.ts'
import type { Gap, GroupResult, QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import type { Range } from '#src/ui/chart/scale.ts'

/** One thing on which sides are compared: a question or dimension as a whole, or one item in it. */
export interface Point {
  readonly result: QuestionResult
  readonly item: string
  readonly gap: Gap
}

/** What the gaps say when they are read together. */
export interface Reading {
  /** Points on which the sides differ beyond chance, the widest first. */
  readonly differing: readonly Point[]
  readonly alike: number
  readonly tooFew: number
  readonly compared: number
}

export const findQuestion = ({ questions }: Content, key: string): Question | undefined =>
  questions.find((one) => one.key === key)
export const findDimension = ({ dimensions }: Content, key: string): Dimension | undefined =>
  dimensions.find((one) => one.key === key)

/** What a reader looks at first: dimensions, and the questions that stand for themselves. */
export function headlines(content: Content, results: readonly QuestionResult[]): QuestionResult[] {
  const within = new Set(content.dimensions.flatMap(({ questions }) => questions))
  return results.filter(({ of, key }) => of === 'dimension' || !within.has(key))
}

export function readGaps(content: Content, results: readonly QuestionResult[]): Reading {
  const points = headlines(content, results).flatMap((result) => result.gaps.map((gap) => ({ result, item: gap.item, gap })))
  const ofVerdict = (verdict: Gap['verdict']) => points.filter(({ gap }) => gap.verdict === verdict)
  return {
    differing: ofVerdict('differs').toSorted((one, other) => width(content, other) - width(content, one)),
    alike: ofVerdict('no-difference-seen').length,
    tooFew: ofVerdict('too-few-to-tell').length,
    compared: points.length,
  }
}

/** Those with the widest gap first, gaps beyond chance before all others; what has no gap keeps its place at the end. */
export function sortByGap(content: Content, results: readonly QuestionResult[]): QuestionResult[] {
  const widest = (result: QuestionResult) =>
    Math.max(
      -1,
      ...result.gaps.map((gap) => (gap.verdict === 'differs' ? 1 : 0) + width(content, { result, item: gap.item, gap })),
    )
  return results.toSorted((one, other) => widest(other) - widest(one))
}

/** A gap as a share of what was possible, so that steps, points and shares can stand in one order. */
const width = (content: Content, { result, gap }: Point) => {
  const [low, high] = rangeOf(content, result)
  return high === low ? 0 : Math.min(1, Math.abs(gap.difference) / (high - low))
}

/** From where to where answers could go; amounts, which have no ends, as far as they went. */
export function rangeOf(content: Content, { key, of, shape, groups }: QuestionResult): Range {
  if (shape === 'shares') return [0, 1]
  const items = groups[0]?.items ?? []
  if (shape === 'ranks') return [1, Math.max(2, items.length)]
  const member = of === 'dimension' ? findDimension(content, key)?.questions[0] : key
  const { from, to } = (findQuestion(content, member ?? '')?.settings ?? {}) as { from?: number; to?: number }
  if (from !== undefined && to !== undefined) return [from, to]
  if (shape === 'points') return [0, 100]
  const values = groups.flatMap((group) => group.items.flatMap((one) => [one.mean, one.lowerQuartile, one.upperQuartile]))
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
}

/** The groups that are parties. */
export const partiesOf = ({ groups }: QuestionResult): readonly (GroupResult & { organisationId: string })[] =>
  groups.flatMap((group) => (group.organisationId === null ? [] : [{ ...group, organisationId: group.organisationId }]))

export const everybodyOf = ({ groups }: QuestionResult): GroupResult | undefined =>
  groups.find(({ organisationId }) => organisationId === null)

/** Dimensions and scale questions that share one scale can stand in one picture: the most that do. */
export function sameScale(content: Content, results: readonly QuestionResult[]): QuestionResult[] {
  const scales = headlines(content, results).filter(
    (one) => (one.of === 'dimension' || one.shape === 'distribution') && partiesOf(one).length > 0,
  )
  const byRange = [...Map.groupBy(scales, (one) => rangeOf(content, one).join('–')).values()]
  return byRange.toSorted((one, other) => other.length - one.length)[0] ?? []
}
