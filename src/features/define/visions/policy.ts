import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'

/** It is written together: by everybody who takes part. */
export const canWriteVision = (actor: Actor) => writesInSpace(actor)
export const canAskRatification = (actor: Actor) => bindsParty(actor)
