import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import type { Objective } from '#src/features/define/objectives/model.ts'

const isOpen = (objective: Objective) => objective.endedAt === null

export const canProposeObjective = (actor: Actor) => writesInSpace(actor)
export const canAskAgreement = (actor: Actor, objective: Objective) =>
  bindsParty(actor) && isOpen(objective) && objective.agreedAt === null

/** Before it is agreed, the party that proposed it rewords it; afterwards anybody who binds a party may ask all for a change. */
export const canChangeObjective = (actor: Actor, objective: Objective) =>
  isOpen(objective) &&
  (objective.agreedAt === null ? writesInSpace(actor) && objective.proposedFor === actor.organisationId : bindsParty(actor))

/** What was never agreed, only the party that proposed it drops. */
export const canEndObjective = (actor: Actor, objective: Objective) =>
  isOpen(objective) && bindsParty(actor) && (objective.agreedAt !== null || objective.proposedFor === actor.organisationId)

export const canShareObjective = (actor: Actor, objective: Objective) =>
  isOpen(objective) && bindsParty(actor) && objective.proposedFor === actor.organisationId

export const canLinkObjective = (actor: Actor, objective: Objective) => isOpen(objective) && writesInSpace(actor)

export const takesStakes = (actor: Actor, objective: Objective) => isOpen(objective) && writesInSpace(actor)
