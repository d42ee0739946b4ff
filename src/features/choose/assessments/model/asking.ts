import type { Content, Question } from '#src/core/question-sets/model/content.ts'
import {
  type Criteria,
  type Criterion,
  childrenOf,
  highestScore,
  leavesOf,
  levelsOf,
} from '#src/features/choose/selections/model/criteria.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const asks = ['both', 'weights', 'scores'] as const
export type Asks = (typeof asks)[number]

export const weighings = ['points', 'swing', 'ranking', 'pairwise'] as const
export type Weighing = (typeof weighings)[number]

const kinds = { points: 'allocation', swing: 'swing', ranking: 'ranking', pairwise: 'pairwise' } as const
/** As many siblings as one question can hold: beyond nine, pairs become too many to judge well. */
const mostSiblings: Readonly<Record<Weighing, number>> = { points: 20, swing: 20, ranking: 20, pairwise: 9 }
const mostRated = 60

/** The question in which the siblings of a level are weighed; null is the top. */
export const weightsKey = (level: string | null) => (level === null ? 'w0' : `w-${level}`)
export const scoresKey = (criterion: string) => `s-${criterion}`

export interface Wanted {
  readonly criteria: Criteria
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly asks: Asks
  readonly weighing: Weighing
  readonly title: string
  /** In which the criteria are written. */
  readonly language: string
}

/** Levels on which there is something to weigh. */
export const weighedLevels = (criteria: Criteria) =>
  levelsOf(criteria).filter((level) => childrenOf(criteria, level).length > 1)
export const scoredLeaves = (criteria: Criteria) => leavesOf(criteria).filter(({ kind }) => kind === 'scale')

/** Why this cannot be asked. */
export function wantedProblems({ criteria, candidates, asks: wanted, weighing }: Wanted): FieldProblem[] {
  const problems: FieldProblem[] = []
  const leaves = leavesOf(criteria)
  if (leaves.length === 0) problems.push({ path: 'criteria', code: 'no-criteria' })
  if (wanted !== 'scores') problems.push(...weighingProblems(criteria, weighing, wanted))
  if (wanted !== 'weights') {
    if (candidates.length === 0) problems.push({ path: 'candidates', code: 'no-candidates' })
    if (candidates.length > mostRated)
      problems.push({ path: 'candidates', code: 'too-many-candidates', values: { most: mostRated } })
    if (leaves.length > 0 && scoredLeaves(criteria).length === 0) problems.push({ path: 'asks', code: 'nothing-to-score' })
  }
  return problems
}

function weighingProblems(criteria: Criteria, weighing: Weighing, wanted: Asks): FieldProblem[] {
  const levels = weighedLevels(criteria)
  if (levels.length === 0) return wanted === 'weights' ? [{ path: 'asks', code: 'nothing-to-weigh' }] : []
  const most = mostSiblings[weighing]
  return levels
    .filter((level) => childrenOf(criteria, level).length > most)
    .map((level) => ({
      path: 'weighing',
      code: 'too-many-siblings',
      values: { most, group: criteria.find(({ key }) => key === level)?.name ?? '' },
    }))
}

/** What a round asks. The words are those of the criteria; how the answers are given, the screens say in the reader's language. */
export function askingContent(wanted: Wanted): Content {
  const weights = wanted.asks === 'scores' ? [] : weighedLevels(wanted.criteria).map((level) => weightsQuestion(wanted, level))
  const scores = wanted.asks === 'weights' ? [] : scoredLeaves(wanted.criteria).map((one) => scoresQuestion(wanted, one))
  return { languages: [wanted.language], questions: [...weights, ...scores], dimensions: [] }
}

function weightsQuestion({ criteria, weighing, title, language }: Wanted, level: string | null): Question {
  const name = criteria.find(({ key }) => key === level)?.name ?? title
  const items = childrenOf(criteria, level).map((one) => ({ key: one.key, text: { [language]: one.name } }))
  const base = { key: weightsKey(level), text: { [language]: name }, help: null, required: true, comments: true }
  return { ...base, kind: kinds[weighing], settings: { items } }
}

function scoresQuestion({ candidates, language }: Wanted, { key, name, about, anchors }: Criterion): Question {
  const steps = Object.fromEntries(anchors.flatMap((said, step) => (said === '' ? [] : [[String(step), { [language]: said }]])))
  return {
    key: scoresKey(key),
    kind: 'ratings',
    text: { [language]: name },
    help: about === '' ? null : { [language]: about.slice(0, 1000) },
    required: false,
    comments: false,
    settings: {
      items: candidates.map((one) => ({ key: one.id, text: { [language]: one.name } })),
      from: 0,
      to: highestScore,
      steps,
    },
  }
}
