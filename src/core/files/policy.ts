import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'

/** Who added it, and whoever binds the party of the one who did. */
export const canRemoveFile = (actor: Actor, addedBy: { seatId: string; organisationId: string }) =>
  writesInSpace(actor) &&
  (actor.seatId === addedBy.seatId || (actor.organisationId === addedBy.organisationId && bindsParty(actor)))
