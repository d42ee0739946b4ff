import type { Answers } from '#src/core/question-sets/model/answers.ts'
import type { Content, Question } from '#src/core/question-sets/model/content.ts'
import type { CandidateView } from '#src/features/choose/candidates/model.ts'
import { type Criteria, type Criterion, highestScore, leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** `used` once it was answered; `over` when nobody waits for the answer any more. */
export const questionStates = ['open', 'used', 'expired', 'over'] as const
export type QuestionState = (typeof questionStates)[number]

export const questionDays = 30

/** What a candidate is asked about the two of them, to answer from a link. */
export interface CandidateQuestion {
  readonly id: string
  /** What its link names, apart from the record: null where an archive brought it. */
  readonly linkId: string | null
  readonly candidateId: string
  readonly content: Content
  /** The title of the search, where the candidate may know it. */
  readonly toldTitle: string | null
  readonly message: string
  readonly email: string | null
  readonly askedBy: string
  readonly askedAt: string
  readonly expiresAt: string
  readonly withdrawnAt: string | null
}

export const askedOfBoth = (criteria: Criteria) => leavesOf(criteria).filter(({ bothSides }) => bothSides)

interface Asking {
  /** In which the criteria are written. */
  readonly language: string
  readonly low: string
  readonly high: string
}

/** One question a criterion of both sides, on the scale that the assessors use. What one cannot judge is left open. */
export const candidateContent = (criteria: Criteria, asking: Asking): Content => ({
  languages: [asking.language],
  questions: askedOfBoth(criteria).map((one) => scaleQuestion(one, asking)),
  dimensions: [],
})

function scaleQuestion({ key, name, about, anchors }: Criterion, { language, low, high }: Asking): Question {
  const steps = anchors.flatMap((said, step) => (said === '' ? [] : [[String(step), { [language]: said.slice(0, 200) }]]))
  return {
    key,
    kind: 'scale',
    text: { [language]: name },
    help: about === '' ? null : { [language]: about.slice(0, 1000) },
    required: false,
    comments: true,
    settings: {
      from: 0,
      to: highestScore,
      low: { [language]: low },
      high: { [language]: high },
      steps: Object.fromEntries(steps),
    },
  }
}

/** Answers as ratings beside those of the assessors: the score with what was said to it. */
export const toRatings = (answers: Answers): CandidateView['ratings'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { value, comment }]) =>
      typeof value === 'number' ? [[key, { score: value, evidence: comment }]] : [],
    ),
  )

export const nothingRated = (answers: Answers): FieldProblem[] =>
  Object.keys(toRatings(answers)).length === 0 ? [{ path: 'answers', code: 'required' }] : []
