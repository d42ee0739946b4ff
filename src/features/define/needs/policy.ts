import type { Actor } from '#src/core/acting/model.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import type { Need } from '#src/features/define/needs/model.ts'

/** Needs stand in an organisation's own space, where its people alone are at home. */
export const keepsHome = (actor: Actor) => writesInSpace(actor) && actor.spaceId === actor.organisationId

export const canStateNeed = (actor: Actor) => keepsHome(actor)
export const canChangeNeed = (actor: Actor, need: Pick<Need, 'ending'>) => keepsHome(actor) && need.ending === null
export const canDecideNeed = (actor: Actor, need: Pick<Need, 'ending'>) => canChangeNeed(actor, need) && actor.coordinates
/** To show a partner what one lacks is for those who speak for the organisation everywhere. */
export const canShareNeed = (actor: Actor, need: Pick<Need, 'ending'>) => canDecideNeed(actor, need)
