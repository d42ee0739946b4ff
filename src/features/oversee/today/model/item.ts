import { z } from 'zod'

const id = z.uuid()

/**
 * Why something stands on Today: it is to be kept, answered or known. `late` and `other-late` are commitments past their time, of the
 * own party and of another; `warned` is another's early warning.
 */
export const reasons = [
  'late',
  'keep',
  'accept',
  'confirm',
  'consent',
  'round',
  'invitation',
  'administration',
  'value',
  'notice',
  'ending',
  'warned',
  'other-late',
] as const
export type Reason = (typeof reasons)[number]

/** From what is past its time to what is only good to know. */
export const urgencies = ['late', 'now', 'answer', 'week', 'know'] as const
export type Urgency = (typeof urgencies)[number]

export const item = z.object({
  why: z.enum(reasons),
  urgency: z.enum(urgencies),
  /** The seat that it concerns, and that acts when something is done about it. */
  seatId: id,
  /** What it is about: a commitment, a consent, a round, a measure, an invitation, a partnership or an organisation. */
  id,
  spaceId: id.nullable(),
  /** Empty where only the kind of consent says what it is about. */
  title: z.string(),
  /** The party that it comes from or that owes it; null where it is nobody else's. */
  organisationId: id.nullable(),
  /** Who asks, opened or invites, as far as you may know them. */
  person: z.string().nullable(),
  day: z.string().nullable(),
  at: z.string().nullable(),
  daysLate: z.number(),
  /** For a measure: the period that has no value yet. */
  period: z.string().nullable(),
  /** For a consent: its kind and what it would change, as far as words need it. */
  consent: z.object({ kind: z.string(), change: z.record(z.string(), z.unknown()) }).nullable(),
  /** The version that was read, where the thing has versions. */
  version: z.number().nullable(),
})
export type Item = z.infer<typeof item>

export const place = z.object({
  id,
  name: z.string(),
  parties: z.array(z.object({ organisationId: id, shortName: z.string(), colour: z.number() })),
})
export type Place = z.infer<typeof place>

/** What is known of an item before it is weighed. */
export type Draft = Omit<Item, 'urgency'>

const empty = {
  spaceId: null,
  title: '',
  organisationId: null,
  person: null,
  day: null,
  at: null,
  daysLate: 0,
  period: null,
  consent: null,
  version: null,
} satisfies Partial<Draft>

/** A draft that says no more than it has to. */
export const draftItem = (known: Pick<Draft, 'why' | 'seatId' | 'id'> & Partial<Draft>): Draft => ({ ...empty, ...known })
