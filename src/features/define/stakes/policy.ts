import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'

/** A stake is written by its own party alone; once the others see it, by somebody who may bind the party. */
export const canWriteStake = (actor: Actor, isShared: boolean) => (isShared ? bindsParty(actor) : writesInSpace(actor))
