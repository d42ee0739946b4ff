import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

/** The world of a sample alliance is closed: nobody from outside joins it. */
export const canInviteParty = (actor: Actor) => bindsParty(actor)
export const canReachOutside = (actor: Actor) => actor.sampleId === undefined

/** Who may bind an organisation that is not a party yet. */
export const canAnswerInvitation = (actor: Actor) => actor.administers || actor.coordinates

/** Leaving is the organisation's own decision: an administrator may take it, without ever seeing the content. */
export const canLeave = (actor: Actor) =>
  bindsParty(actor) || (actor.administers && (actor.standing === 'member' || actor.standing === 'administrator'))
export const canEndParty = bindsParty
