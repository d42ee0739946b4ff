import type { Act } from '#src/core/acting/actions.ts'
import { tell } from '#src/core/commitments/actions/moves.ts'
import { type Commitment, isLapsed, situationFor, stateBeforeWithdrawal } from '#src/core/commitments/model/commitment.ts'
import { canBringBack } from '#src/core/commitments/policy.ts'
import { lockCommitment, updateCommitment } from '#src/core/commitments/store.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'

/** Takes a withdrawal back that one side made alone: what was proposed is proposed again, what was promised at home holds again. */
export async function bringBackCommitment(act: Act, id: string): Promise<Commitment> {
  const spaceId = found(act.actor.spaceId)
  const commitment = found(await lockCommitment(act.db, spaceId, id))
  allow(canBringBack(act.actor, commitment))
  const state = stateBeforeWithdrawal(commitment)
  if (state === undefined || commitment.settledAt === null) throw new Refusal('conflict', 'commitment-state')
  if (!canBeUndone(commitment.settledAt, act.now)) throw new Refusal('gone')
  const back = { ...commitment, state, settledAt: null, version: commitment.version + 1, changedAt: act.now.toString() }
  const { present } = situationFor(back, await listPartyCalendars(act.db, spaceId), act.now)
  if (isLapsed(back, present)) throw new Refusal('conflict', 'commitment-lapsed')
  await updateCommitment(act.db, back)
  await tell(act, { commitment: back, event: 'brought-back', reason: '', details: {} })
  return back
}
