import type { Actor } from '#src/core/acting/model.ts'
import { writesAtHome } from '#src/core/acting/policy.ts'
import type { Need } from '#src/features/define/needs/model.ts'

export const canStateNeed = writesAtHome
export const canChangeNeed = (actor: Actor, need: Pick<Need, 'ending'>) => writesAtHome(actor) && need.ending === null
export const canDecideNeed = (actor: Actor, need: Pick<Need, 'ending'>) => canChangeNeed(actor, need) && actor.coordinates
/** To show a partner what one lacks is for those who speak for the organisation everywhere. */
export const canShareNeed = (actor: Actor, need: Pick<Need, 'ending'>) => canDecideNeed(actor, need)
