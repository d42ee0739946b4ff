import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import { type Consent, stillAsked } from '#src/core/consents/model.ts'

const isOpen = (consent: Consent) => consent.settledAt === null

const speaksFor = (actor: Actor, { answeredBy }: Consent) =>
  answeredBy === null ? bindsParty(actor) : writesInSpace(actor) && actor.role === answeredBy

export const canAnswerConsent = (actor: Actor, consent: Consent) =>
  isOpen(consent) && speaksFor(actor, consent) && stillAsked(consent).includes(actor.organisationId)

/** A party takes back what one of its own people asked. */
export const canWithdrawConsent = (actor: Actor, consent: Consent, askedFor: string) =>
  isOpen(consent) && bindsParty(actor) && askedFor === actor.organisationId
