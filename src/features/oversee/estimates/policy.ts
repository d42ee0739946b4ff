import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'

/** Whoever speaks for the party says what the partnership is worth to it. */
export const canEstimate = (actor: Actor) => bindsParty(actor)
