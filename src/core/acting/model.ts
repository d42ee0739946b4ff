import { z } from 'zod'
import type { Json } from '#src/kit/canonical-json.ts'

export const participantRoles = ['executive-sponsor', 'alliance-manager', 'working-group', 'observer'] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** How a seat stands to the space it has entered. An administrator or an invited seat knows that it exists, and sees no content. */
export type Standing = 'member' | 'former' | 'administrator' | 'invited'

/** Who acts: one seat, and how it stands where it has entered. */
export interface Actor {
  readonly personId: string
  readonly seatId: string
  readonly organisationId: string
  readonly administers: boolean
  readonly coordinates: boolean
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  /** Set for people of a sample alliance, whose world is closed. */
  readonly sampleId: string | undefined
  readonly spaceId: string | undefined
  readonly standing: Standing | undefined
  readonly access: 'read' | 'write' | undefined
  /** The role in the entered partnership; `coordinator` where no party had to name the seat, `member` in its own organisation. */
  readonly role: ParticipantRole | 'coordinator' | 'member' | undefined
}

/** The parts of an API key's rights. A browser session has both. */
export const scopes = ['read', 'write'] as const
export const scope = z.enum(scopes)
export type Scope = (typeof scopes)[number]

/** What an entry of the ledger is about. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** What a verb hands to `record`; it becomes an entry when the transaction is about to commit. */
export interface PendingEntry {
  readonly spaceId: string
  readonly audienceId: string
  readonly verb: string
  readonly subject: Subject
  readonly seat: string | null
  /** The subject after the change, or what else the entry has to say. Plain JSON; decimals and big numbers as text. */
  readonly payload: Json
  /** What a search finds the subject by from now on; null takes it out of the search, undefined leaves it as it is. */
  readonly searchable: Searchable | null | undefined
}

export interface Searchable {
  readonly title: string
  readonly text: string
}

/** A record as other nouns name it. */
export interface Card {
  readonly id: string
  readonly audienceId: string
  readonly title: string
  /** A word of its kind for how it stands, such as `kept`; null where it has no state. */
  readonly state: string | null
}

/**
 * What a stream tells: an entry was recorded; what the seat may see has changed; nothing is known of what was missed; the seat or
 * the session is over. No content: the reader asks for what it shows again.
 */
export type LiveEvent =
  | {
      readonly type: 'entry'
      readonly space: string
      readonly audience: string
      readonly sequence: number
      readonly verb: string
      readonly subject: Subject
    }
  | { readonly type: 'hello' | 'access' | 'reset' | 'ended' }
