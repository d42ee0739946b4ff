import type { Act } from '#src/core/acting/actions.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import { isLapsed, isLate, situationFor } from '#src/core/commitments/model/commitment.ts'
import { isSide, movesOf } from '#src/core/commitments/policy.ts'
import { findCommitment } from '#src/core/commitments/store.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { findConsent } from '#src/core/consents/store.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { findPartnership } from '#src/core/partnerships/store.ts'
import { isInvited } from '#src/core/rounds/policy.ts'
import { findRound } from '#src/core/rounds/store.ts'
import type { ToldVerb } from '#src/features/oversee/notifications/model/kinds.ts'

export interface Happening {
  readonly verb: ToldVerb
  readonly spaceId: string
  readonly subjectId: string
  readonly bySeat: string | null
}

/**
 * Whether the acting seat should be told of something that happened in a space it has entered: judged as that seat, by the ordinary
 * policies, on the thing as it is now. What it does not see does not concern it.
 */
export async function concerns(act: Act, happening: Happening): Promise<boolean> {
  const [noun] = happening.verb.split('.')
  if (noun === 'commitment') return concernsByCommitment(act, happening)
  if (noun === 'consent') return concernsByConsent(act, happening)
  if (noun === 'round') return concernsByRound(act, happening)
  if (happening.verb === 'partnership.stage-moved') return isActive(act, happening)
  // Of people, only whoever was named is told; of parties and stages, everybody who takes part.
  return happening.verb === 'participant.named' ? happening.subjectId === act.actor.seatId : true
}

/** While one's own side alone prepares it, by hand or a thousand at a time from a file, a stage is no news. */
async function isActive(act: Act, { spaceId }: Happening): Promise<boolean> {
  const partnership = await findPartnership(act.db, spaceId)
  return partnership !== undefined && partnership.activatedAt !== null
}

async function concernsByCommitment(act: Act, { verb, spaceId, subjectId }: Happening): Promise<boolean> {
  const commitment = await findCommitment(act.db, spaceId, subjectId)
  if (!commitment || !isSide(act.actor, commitment)) return false
  const situation = situationFor(commitment, await listPartyCalendars(act.db, spaceId), act.now)
  const late = isLate(commitment, situation)
  const can = movesOf(act.actor, commitment, { late, lapsed: isLapsed(commitment, situation.present) })
  if (verb === 'commitment.offered' || verb === 'commitment.asked') return can.includes('accept')
  if (verb === 'commitment.said-kept') return can.includes('confirm')
  const { seatId } = act.actor
  return bindsParty(act.actor) || commitment.ownerSeat === seatId || commitment.proposedBy === seatId
}

async function concernsByConsent(act: Act, { verb, spaceId, subjectId }: Happening): Promise<boolean> {
  const consent = await findConsent(act.db, spaceId, subjectId)
  if (!consent) return false
  if (verb === 'consent.asked') return canAnswerConsent(act.actor, consent)
  // One answer of several is no news; that it is decided is, for those who may bind and for who asked.
  return consent.settledAt !== null && (bindsParty(act.actor) || consent.askedBy === act.actor.seatId)
}

async function concernsByRound(act: Act, { verb, spaceId, subjectId }: Happening): Promise<boolean> {
  const round = await findRound(act.db, spaceId, subjectId)
  return round !== undefined && isInvited(act.actor, round) && (verb === 'round.revealed' || writesInSpace(act.actor))
}
