import type { Actor } from '#src/core/acting/model.ts'
import { canStartPartnership } from '#src/core/partnerships/policy.ts'

/** A partnership of an archive is a new one here; what is the organisation's own is for its administrators to bring. */
export const canImportPartnership = canStartPartnership
export const canImportOrganisation = (actor: Actor) => actor.administers
