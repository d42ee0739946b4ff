import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

/** A party names its own people only: those who bind it, and its administrators, who see nothing of the content by that. */
export const canNameParticipants = (actor: Actor) =>
  bindsParty(actor) || (actor.administers && (actor.standing === 'member' || actor.standing === 'administrator'))
