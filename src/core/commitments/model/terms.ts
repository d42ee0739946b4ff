/** What is kept of where a commitment stands. Being late, kept late or lapsed follows from it and is never stored. */
export const states = ['asked', 'offered', 'accepted', 'said-kept', 'kept', 'broken', 'declined', 'withdrawn'] as const
export type State = (typeof states)[number]

/** What a reader is told. */
export const standings = [
  'asked',
  'offered',
  'open',
  'warned',
  'late',
  'said-kept',
  'kept',
  'kept-late',
  'broken',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type Standing = (typeof standings)[number]

/** Why something was not done in time, in the field's usual classes. */
export const missReasons = [
  'waiting',
  'capacity',
  'technical',
  'priorities',
  'supplier',
  'approval',
  'unclear',
  'other',
] as const
export type MissReason = (typeof missReasons)[number]

export const moves = [
  'change',
  'accept',
  'decline',
  'retract',
  'warn',
  'say-kept',
  'confirm',
  'dispute',
  'break',
  'renegotiate',
  'release',
] as const
export type Move = (typeof moves)[number]

export const rhythmUnits = ['day', 'week', 'month', 'quarter'] as const
export const rhythmRules = ['exact', 'next-working-day', 'previous-working-day'] as const
