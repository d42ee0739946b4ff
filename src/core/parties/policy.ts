import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

/** The world of a sample alliance is closed: nobody from outside joins it. */
export const canInviteParty = (actor: Actor) => bindsParty(actor)
export const canReachOutside = (actor: Actor) => actor.sampleId === undefined

/** Who may bind an organisation that is not a party yet. */
export const canAnswerInvitation = (actor: Actor) => actor.administers || actor.coordinates
