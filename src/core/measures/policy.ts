import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import type { Owner } from '#src/core/measures/model/definition.ts'

/** Organisations that see the measure now: with several of them it belongs to all. */
export type Holders = readonly string[]

export const canDefineMeasure = writesInSpace

/** The owner's people enter and correct values; everybody's, where nobody owns it or the owner is no longer there. */
export const canEnterValues = (actor: Actor, owner: Owner | null, holders: Holders) =>
  writesInSpace(actor) &&
  (owner === null || owner.organisationId === actor.organisationId || !holders.includes(owner.organisationId))

/** What several parties agreed on is changed, retired and brought back by who may bind one of them. */
export const canRedefine = (actor: Actor, holders: Holders) => (holders.length > 1 ? bindsParty(actor) : writesInSpace(actor))
export const canRetire = canRedefine

export const canShareMeasure = writesInSpace
