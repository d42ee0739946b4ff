import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

export const canStartPartnership = (actor: Actor) => actor.coordinates || actor.administers
export const canChangeCharter = bindsParty
export const canMoveStage = bindsParty
