import { z } from 'zod'

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
