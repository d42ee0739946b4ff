import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

/** Leaving is the organisation's own decision: an administrator may take it, without ever seeing the content. */
export const canLeave = (actor: Actor) =>
  bindsParty(actor) || (actor.administers && (actor.standing === 'member' || actor.standing === 'administrator'))
export const canEndParty = bindsParty
