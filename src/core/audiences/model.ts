import { z } from 'zod'

export const audienceKinds = ['organisation', 'parties', 'all-parties', 'people'] as const
export type AudienceKind = (typeof audienceKinds)[number]

/** Who may see a thing, as a person chooses it. */
export const audienceChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation') }),
  z.object({ kind: z.literal('all-parties') }),
  z.object({ kind: z.literal('parties'), organisations: z.array(z.uuid()).min(1).max(50) }),
  z.object({ kind: z.literal('people'), seats: z.array(z.uuid()).min(1).max(100) }),
])
export type AudienceChoice = z.infer<typeof audienceChoice>

export interface Audience {
  readonly id: string
  readonly kind: AudienceKind
  /** Organisations of the audience; for named people those whose people are named. */
  readonly organisations: readonly string[]
  /** Everybody who sees it at present, named one by one. */
  readonly seats: readonly string[]
  readonly closedAt: string | null
}

/** The same members are the same audience: their ids, sorted, as the database keeps them. */
export const membersKey = (ids: readonly string[]) => [...new Set(ids)].sort().join(',')

/**
 * Says whether a record may go from one audience to another: to be shared it must not lose anybody who sees it now, since
 * what was seen cannot be unseen.
 */
export const isWidening = (from: Audience, to: Audience) => from.seats.every((seat) => to.seats.includes(seat))
