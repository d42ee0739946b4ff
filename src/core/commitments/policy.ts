import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import { type Commitment, fits, isAtHome } from '#src/core/commitments/model/commitment.ts'
import { type Move, moves } from '#src/core/commitments/model/terms.ts'

type Sides = Pick<Commitment, 'owedBy' | 'owedTo'>

const owes = (actor: Actor, { owedBy }: Sides) => actor.organisationId === owedBy
const isOwed = (actor: Actor, { owedTo }: Sides) => owedTo.includes(actor.organisationId)
export const isSide = (actor: Actor, sides: Sides) => owes(actor, sides) || isOwed(actor, sides)

/** To offer binds the own party; to ask for something costs nobody anything until the other side accepts. At home nobody is bound to others. */
export const canPropose = (actor: Actor, sides: Sides) =>
  isAtHome(sides)
    ? owes(actor, sides) && writesInSpace(actor)
    : owes(actor, sides)
      ? bindsParty(actor)
      : isOwed(actor, sides) && writesInSpace(actor)

const proposed = (actor: Actor, { proposedFor, proposedBy }: Commitment) =>
  actor.organisationId === proposedFor && writesInSpace(actor) && (bindsParty(actor) || actor.seatId === proposedBy)

/** The side that did not propose it: the owing one where it was asked, any party it is owed to where it was offered. */
const answers = (actor: Actor, commitment: Commitment) =>
  bindsParty(actor) && (commitment.proposedFor === commitment.owedBy ? isOwed(actor, commitment) : owes(actor, commitment))

/** The owner; whoever binds the party; and anybody of the party who may write, where no owner is named. */
const speaksForOwner = (actor: Actor, commitment: Commitment) =>
  owes(actor, commitment) &&
  writesInSpace(actor) &&
  (commitment.ownerSeat === null || commitment.ownerSeat === actor.seatId || bindsParty(actor))

const judges = (actor: Actor, commitment: Commitment) => bindsParty(actor) && isOwed(actor, commitment)
const agrees = (actor: Actor, commitment: Commitment) => bindsParty(actor) && isSide(actor, commitment)

const policies: Readonly<Record<Move, (actor: Actor, commitment: Commitment) => boolean>> = {
  change: proposed,
  accept: answers,
  decline: answers,
  retract: proposed,
  warn: speaksForOwner,
  'say-kept': speaksForOwner,
  confirm: judges,
  dispute: judges,
  break: (actor, commitment) => speaksForOwner(actor, commitment) || judges(actor, commitment),
  renegotiate: agrees,
  // At home nobody else is concerned: whoever promised it, or binds the organisation, may let it go.
  release: (actor, commitment) =>
    agrees(actor, commitment) ||
    (isAtHome(commitment) && owes(actor, commitment) && writesInSpace(actor) && commitment.proposedBy === actor.seatId),
}

/** Whoever could withdraw it can take that back. */
export const canBringBack = (actor: Actor, commitment: Commitment) =>
  isAtHome(commitment) ? policies.release(actor, commitment) : proposed(actor, commitment)

export const may = (actor: Actor, move: Move, commitment: Commitment) => policies[move](actor, commitment)

/** The party that owes it may always say that it will not; the one it is owed to only once it is late. */
export const breaksEarly = (actor: Actor, commitment: Commitment) => owes(actor, commitment)

/** The moves that a person can make now. */
export function movesOf(actor: Actor, commitment: Commitment, { late, lapsed }: { late: boolean; lapsed: boolean }): Move[] {
  if (lapsed) return []
  return moves.filter(
    (move) =>
      fits(commitment.state, move) &&
      may(actor, move, commitment) &&
      (move !== 'warn' || !late) &&
      (move !== 'break' || late || breaksEarly(actor, commitment)),
  )
}

export const canNameOwner = (actor: Actor, commitment: Commitment) => bindsParty(actor) && owes(actor, commitment)
export const canAddEvidence = (actor: Actor, commitment: Commitment) => writesInSpace(actor) && isSide(actor, commitment)
