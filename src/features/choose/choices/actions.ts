import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { inviteParty } from '#src/core/parties/actions.ts'
import { startPartnership } from '#src/core/partnerships/actions.ts'
import { moveCandidate } from '#src/features/choose/candidates/actions.ts'
import { findCandidate } from '#src/features/choose/candidates/store.ts'
import { recordSelection } from '#src/features/choose/selections/actions.ts'
import type { Selection } from '#src/features/choose/selections/model/selection.ts'
import { canEndSelection } from '#src/features/choose/selections/policy.ts'
import { lockSelection, saveSelection } from '#src/features/choose/selections/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'

export interface Choice {
  readonly candidateId: string
  readonly reason: string
  /** Opens the partnership and invites the candidate; without it the choice is on record alone. */
  readonly partnership: { readonly name: string; readonly message: string } | null
}

/** Chooses, says why, and opens the partnership with the candidate's invitation. */
export async function choosePartner(act: Act, id: string, { candidateId, reason, partnership }: Choice): Promise<Selection> {
  const selection = found(await lockSelection(act.db, found(act.actor.spaceId), id))
  allow(canEndSelection(act.actor, selection))
  const candidate = found(await findCandidate(act.db, selection.spaceId, candidateId))
  if (candidate.selectionId !== id) throw new Refusal('not-found')
  if (candidate.stage === 'dropped') throw new Refusal('conflict', 'candidate-dropped')
  if (partnership && candidate.organisationId === null && candidate.email === null)
    refuseProblems([{ path: 'partnership', code: 'candidate-without-address' }])
  const partnershipId = partnership ? await openPartnership(act, candidate, partnership) : null
  await moveCandidate(act, candidate, { to: 'chosen', reason })
  const ended = end(act, selection, { endedHow: 'chosen', endedReason: reason, chosenId: candidateId, partnershipId })
  await saveSelection(act.db, ended)
  recordSelection(act, 'selection.chosen', ended, { candidateId, candidate: candidate.name, reason, partnershipId })
  return ended
}

/** Ends the search without a choice: to know why nobody fitted is worth as much. */
export async function endWithoutChoice(act: Act, id: string, reason: string): Promise<void> {
  const selection = found(await lockSelection(act.db, found(act.actor.spaceId), id))
  allow(canEndSelection(act.actor, selection))
  const ended = end(act, selection, { endedHow: 'nobody', endedReason: reason })
  await saveSelection(act.db, ended)
  recordSelection(act, 'selection.ended', ended, { reason })
}

const end = (act: Act, selection: Selection, more: Partial<Selection>): Selection => ({
  ...selection,
  endedAt: act.now.toString(),
  endedBy: act.actor.seatId,
  ...more,
})

async function openPartnership(
  act: Act,
  candidate: { organisationId: string | null; email: string | null },
  { name, message }: { name: string; message: string },
): Promise<string> {
  const { seatId } = act.actor
  const { id } = await startPartnership(act, { name })
  const inside = await enterAs(act, { seatId, spaceId: id })
  const addressee =
    candidate.organisationId === null
      ? { email: candidate.email ?? undefined, organisationId: undefined }
      : { email: undefined, organisationId: candidate.organisationId }
  await inviteParty(inside, { ...addressee, message, withHistory: true })
  // What follows is written at home again.
  await enterAs(act, { seatId, spaceId: act.actor.spaceId })
  return id
}
