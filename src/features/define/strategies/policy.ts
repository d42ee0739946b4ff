import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import type { Strategy } from '#src/features/define/strategies/model.ts'

type Standing = Pick<Strategy, 'choice' | 'result'>

export const canProposeStrategy = (actor: Actor) => writesInSpace(actor)
/** Until one way is chosen everybody works on it; what all chose is not reworded behind their backs. */
export const canChangeStrategy = (actor: Actor, { choice }: Standing) => writesInSpace(actor) && choice === null
export const canAskChoice = (actor: Actor, { choice }: Standing) => bindsParty(actor) && choice === null
export const canAskOutcome = (actor: Actor, { choice, result }: Standing) =>
  bindsParty(actor) && choice !== null && result === null
export const canLinkStrategy = (actor: Actor, { result }: Standing) => writesInSpace(actor) && result === null
