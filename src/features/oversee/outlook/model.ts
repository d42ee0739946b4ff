import { type Stage, usualStages } from '#src/core/partnerships/model.ts'

/** What is known of a partnership as far as the asking seat sees it, counted. */
export interface LifeFacts {
  readonly hasPurpose: boolean
  readonly hasTerm: boolean
  /** The agreed end lies behind; null where no end is agreed. */
  readonly isOver: boolean | null
  readonly parties: number
  /** Parties that named a sponsor or an alliance manager. */
  readonly partiesWithPeople: number
  readonly objectives: number
  readonly agreedObjectives: number
  readonly isVisionRatified: boolean
  readonly measures: number
  readonly measuresWithTarget: number
  readonly measuresWithValue: number
  readonly acceptedCommitments: number
  readonly openCommitments: number
  readonly lateCommitments: number
  readonly settledCommitments: number
  /** Questions that were answered unseen on every side and revealed. */
  readonly revealedRounds: number
}

export const stepKeys = [
  'purpose',
  'parties',
  'people',
  'objectives',
  'vision',
  'term',
  'measures',
  'targets',
  'commitments',
  'values',
  'punctual',
  'looked-back',
  'new-term',
  'settled',
] as const
export type StepKey = (typeof stepKeys)[number]

/** One thing that a stage asks for: so much of it is there, so much is asked. */
export interface Step {
  readonly key: StepKey
  readonly have: number
  readonly of: number
}

export const isMet = ({ have, of }: Step) => have >= of

type UsualStage = (typeof usualStages)[number]

/** What ought to stand before a stage is left, after the life-cycle models of the field. */
const askedIn: Readonly<Record<UsualStage, readonly StepKey[]>> = {
  need: ['purpose'],
  selection: ['parties', 'people'],
  agreement: ['objectives', 'vision', 'term'],
  launch: ['measures', 'targets', 'commitments'],
  operation: ['values', 'punctual', 'looked-back'],
  renewal: ['new-term'],
  exit: ['settled'],
}

export interface Life {
  /** Which of how many, from 1. */
  readonly place: number
  readonly count: number
  /** None after the last. */
  readonly next: Stage | null
  readonly steps: readonly Step[]
}

/**
 * Where a partnership stands in its life and what the next stage needs. Partnerships name, add and leave out stages: one of their
 * own asks for nothing itself, and what an earlier stage asked for is still asked. On the way out only what is open counts.
 */
export function lifeOf({ stages, stage }: { stages: readonly Stage[]; stage: string }, facts: LifeFacts): Life {
  const place = stages.findIndex(({ key }) => key === stage)
  const reached = Math.max(-1, ...stages.slice(0, place + 1).map(({ key }) => usualStages.indexOf(key as UsualStage)))
  const asking = stage === 'exit' ? (['exit'] as const) : usualStages.slice(0, reached + 1).filter((one) => one !== 'exit')
  return {
    place: place + 1,
    count: stages.length,
    next: stages[place + 1] ?? null,
    steps: asking.flatMap((one) => askedIn[one]).map((key) => stepOf(key, facts)),
  }
}

const either = (is: boolean) => ({ have: is ? 1 : 0, of: 1 })
const atLeastOne = (have: number) => ({ have, of: 1 })
/** All of them, and there must be some. */
const all = (have: number, of: number) => ({ have, of: Math.max(1, of) })

function stepOf(key: StepKey, facts: LifeFacts): Step {
  return { key, ...counted[key](facts) }
}

const counted: Readonly<Record<StepKey, (facts: LifeFacts) => Omit<Step, 'key'>>> = {
  purpose: ({ hasPurpose }) => either(hasPurpose),
  parties: ({ parties }) => ({ have: parties, of: 2 }),
  people: ({ partiesWithPeople, parties }) => all(partiesWithPeople, parties),
  objectives: ({ agreedObjectives, objectives }) => all(agreedObjectives, objectives),
  vision: ({ isVisionRatified }) => either(isVisionRatified),
  term: ({ hasTerm }) => either(hasTerm),
  measures: ({ measures }) => atLeastOne(measures),
  targets: ({ measuresWithTarget, measures }) => all(measuresWithTarget, measures),
  commitments: ({ acceptedCommitments, settledCommitments }) => atLeastOne(acceptedCommitments + settledCommitments),
  values: ({ measuresWithValue, measures }) => all(measuresWithValue, measures),
  punctual: ({ openCommitments, lateCommitments }) => ({ have: openCommitments - lateCommitments, of: openCommitments }),
  'looked-back': ({ revealedRounds }) => atLeastOne(revealedRounds),
  'new-term': ({ isOver }) => either(isOver === false),
  settled: ({ openCommitments, settledCommitments }) => ({
    have: settledCommitments,
    of: settledCommitments + openCommitments,
  }),
}

/** A date that comes next. */
export interface NextDate {
  readonly kind: 'commitment' | 'round' | 'notice' | 'end' | 'start'
  readonly day: string
  /** What is due, where it has a name and a page. */
  readonly title?: string
  readonly id?: string
}

/** The first of some dates that is not past; what is tied to a record before what is not. */
export function nextDate(dates: readonly NextDate[], today: string): NextDate | undefined {
  return dates
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))[0]
}
