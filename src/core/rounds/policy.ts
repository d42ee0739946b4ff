import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import { type Round, roundState } from '#src/core/rounds/model/round.ts'

export const canOpenRound = (actor: Actor) => writesInSpace(actor)

export const isInvited = (actor: Actor, round: Pick<Round, 'invitees'>) =>
  round.invitees.some(({ seatId }) => seatId === actor.seatId)

/** Who opened it, or who binds a party: nobody is held to a question that was put by mistake. */
export const canWithdrawRound = (actor: Actor, round: Omit<Round, 'content'>) =>
  roundState(round) === 'open' && writesInSpace(actor) && (round.openedBy === actor.seatId || bindsParty(actor))
