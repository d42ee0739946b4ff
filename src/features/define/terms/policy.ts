import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'

export const canOpenTerm = (actor: Actor) => writesInSpace(actor)
/** Everybody writes what the word means on their own side. */
export const canWriteMeaning = (actor: Actor) => writesInSpace(actor)
export const canAskMeaning = (actor: Actor) => bindsParty(actor)
