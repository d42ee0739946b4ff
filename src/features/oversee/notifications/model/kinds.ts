import type { Kind } from '#src/features/oversee/notification-settings/model.ts'

/** The entries of the ledger that somebody may be told of, and the one kind that each can be of. */
export const toldVerbs = {
  'commitment.offered': 'answer',
  'commitment.asked': 'answer',
  'commitment.said-kept': 'answer',
  'consent.asked': 'answer',
  'round.opened': 'answer',
  'commitment.warned': 'warning',
  'commitment.disputed': 'warning',
  'commitment.broken': 'warning',
  'commitment.accepted': 'outcome',
  'commitment.declined': 'outcome',
  'commitment.kept': 'outcome',
  'consent.agreed': 'outcome',
  'consent.declined': 'outcome',
  'round.revealed': 'outcome',
  'party.joined': 'partnership',
  'party.left': 'partnership',
  'participant.named': 'partnership',
  'partnership.stage-moved': 'partnership',
} as const satisfies Readonly<Record<string, Kind>>
export type ToldVerb = keyof typeof toldVerbs

export const isTold = (verb: string): verb is ToldVerb => Object.hasOwn(toldVerbs, verb)
