import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import type { Conflict } from '#src/features/define/conflicts/model.ts'

export const canNameConflictOwner = (actor: Actor, { settled }: Pick<Conflict, 'settled'>) =>
  writesInSpace(actor) && settled === null
/** That a conflict is over, all parties say. */
export const canAskConflictOutcome = (actor: Actor, { settled }: Pick<Conflict, 'settled'>) =>
  bindsParty(actor) && settled === null
