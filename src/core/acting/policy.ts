import type { Actor } from '#src/core/acting/model.ts'

export const belongsToSpace = (actor: Actor) => actor.standing === 'member'
export const writesInSpace = (actor: Actor) => actor.standing === 'member' && actor.access === 'write'

/** Writes in its organisation's own space, where its people alone are at home. */
export const writesAtHome = (actor: Actor) => writesInSpace(actor) && actor.spaceId === actor.organisationId

/** Who may bind the party in the entered partnership: its sponsor, its alliance manager, or a coordinator of the organisation. */
export const bindsParty = (actor: Actor) =>
  writesInSpace(actor) && (actor.coordinates || actor.role === 'executive-sponsor' || actor.role === 'alliance-manager')
