import { z } from 'zod'

export const consentRoles = ['executive-sponsor', 'alliance-manager', 'working-group'] as const
export type AnsweringRole = (typeof consentRoles)[number]

export interface Consent {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  /** What will happen when all agree, such as `party.invitation`; each kind has one effect, registered in `app/server.ts`. */
  readonly kind: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly change: Readonly<Record<string, unknown>>
  readonly reason: string
  readonly askedBy: string
  readonly askedOf: readonly string[]
  /** The role that speaks for each party; null where whoever may bind the party does. */
  readonly answeredBy: AnsweringRole | null
  readonly askedAt: string
  readonly settledAt: string | null
  readonly outcome: 'agreed' | 'declined' | 'withdrawn' | null
  readonly answers: readonly ConsentAnswer[]
}

export interface ConsentAnswer {
  readonly organisationId: string
  readonly seatId: string
  readonly agreed: boolean
  readonly reason: string
  readonly answeredAt: string
}

export const consentAnswer = z.object({
  organisationId: z.uuid(),
  seatId: z.uuid(),
  agreed: z.boolean(),
  reason: z.string(),
  answeredAt: z.string(),
})

/** The parties that have not answered yet. */
export const stillAsked = ({ askedOf, answers }: Pick<Consent, 'askedOf' | 'answers'>) =>
  askedOf.filter((party) => !answers.some((answer) => answer.organisationId === party))

/** One refusal decides; agreement needs everybody. */
export function consentOutcome(consent: Pick<Consent, 'askedOf' | 'answers'>): 'agreed' | 'declined' | undefined {
  if (consent.answers.some((answer) => !answer.agreed)) return 'declined'
  return stillAsked(consent).length === 0 ? 'agreed' : undefined
}
