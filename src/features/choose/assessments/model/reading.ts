import { type Answers, answersProblems } from '#src/core/question-sets/model/answers.ts'
import type { Content, Question } from '#src/core/question-sets/model/content.ts'
import { pairwiseSettings, weighPairs } from '#src/core/question-sets/model/kinds/pairwise.ts'
import { ratingsAnswer } from '#src/core/question-sets/model/kinds/ratings.ts'
import { kindOf } from '#src/core/question-sets/model/question-kinds.ts'
import { scoredLeaves, scoresKey, weighedLevels, weightsKey } from '#src/features/choose/assessments/model/asking.ts'
import { type Criteria, leafWeights } from '#src/features/choose/selections/model/criteria.ts'
import { rankOrderCentroid } from '#src/methods/weights/rank-order-centroid.ts'

/** How consistent somebody's pairwise judgements on one level are, and which one to look at again. */
export interface Consistency {
  readonly level: string | null
  readonly ratio: number
  readonly consistent: boolean
  readonly reconsider: {
    readonly first: string
    readonly second: string
    readonly given: number
    readonly implied: number
  } | null
}

export interface Score {
  readonly score: number
  readonly evidence: string
}

/** What one assessor said, read from revealed answers. */
export interface Assessor {
  readonly seatId: string
  /** Of the leaves, sum 1; null where this person did not weigh. */
  readonly weights: number[] | null
  readonly consistency: Consistency[]
  /** By criterion, then by candidate. */
  readonly scores: Record<string, Record<string, Score>>
}

export interface Said {
  readonly content: Content
  readonly seatId: string
  readonly answers: Answers
}

/** Everybody's weights and scores. What somebody says later stands for what the same person said before. */
export function readAssessors(criteria: Criteria, said: readonly Said[]): Assessor[] {
  return [...Map.groupBy(said, ({ seatId }) => seatId)].map(([seatId, own]) => readAssessor(criteria, seatId, own))
}

function readAssessor(criteria: Criteria, seatId: string, said: readonly Said[]): Assessor {
  const latest = new Map<string, { question: Question; value: unknown }>()
  for (const { content, answers } of said)
    for (const question of content.questions) {
      const value = answers[question.key]?.value
      // A question with an answer that cannot be read any more is left out, and nothing else with it.
      const isSound =
        value !== undefined && answersProblems([question], { [question.key]: { value, comment: '' } }).length === 0
      if (isSound) latest.set(question.key, { question, value })
    }
  const shares = new Map<string, Readonly<Record<string, number>>>()
  const consistency: Consistency[] = []
  for (const level of weighedLevels(criteria)) {
    const answer = latest.get(weightsKey(level))
    if (!answer) continue
    shares.set(weightsKey(level), sharesOf(answer))
    if (answer.question.kind === 'pairwise') consistency.push(...consistencyOf(level, answer))
  }
  const weights =
    shares.size === 0
      ? null
      : leafWeights(criteria, (level, key) => shares.get(weightsKey(level))?.[key] ?? pointsOf(criteria, key))
  return { seatId, weights, consistency, scores: readScores(criteria, latest) }
}

const pointsOf = (criteria: Criteria, key: string) => criteria.find((one) => one.key === key)?.points ?? undefined

/** Shares of siblings from whatever way they were asked; an order becomes its rank-order centroid. */
export function sharesOf({ question, value }: { question: Question; value: unknown }): Readonly<Record<string, number>> {
  const numbers = kindOf(question).numbers(question.settings, value)
  if (question.kind !== 'ranking') return numbers
  const centroid = rankOrderCentroid(Object.keys(numbers).length)
  return Object.fromEntries(Object.entries(numbers).map(([key, place]) => [key, centroid[place - 1] ?? 0]))
}

function consistencyOf(level: string | null, { question, value }: { question: Question; value: unknown }): Consistency[] {
  const settings = pairwiseSettings.parse(question.settings)
  const weighed = weighPairs(settings, value)
  if (!weighed) return []
  const { consistencyRatio, consistent, worstJudgement } = weighed
  const keyAt = (i: number) => settings.items[i]?.key ?? ''
  const found: Consistency = {
    level,
    ratio: consistencyRatio,
    consistent,
    reconsider:
      worstJudgement && !consistent
        ? {
            first: keyAt(worstJudgement.row),
            second: keyAt(worstJudgement.column),
            given: worstJudgement.given,
            implied: worstJudgement.implied,
          }
        : null,
  }
  return [found]
}

function readScores(criteria: Criteria, latest: ReadonlyMap<string, { value: unknown }>): Assessor['scores'] {
  const scores: Assessor['scores'] = {}
  for (const { key } of scoredLeaves(criteria)) {
    const answer = latest.get(scoresKey(key))
    if (answer) scores[key] = ratingsAnswer.parse(answer.value)
  }
  return scores
}
