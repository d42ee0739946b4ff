import type { Act } from '#src/core/acting/actions.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { type Conflict, type ConflictOutcome, conflictOutcomes, type Found } from '#src/features/define/conflicts/model.ts'
import { canAskConflictOutcome, canNameConflictOwner } from '#src/features/define/conflicts/policy.ts'
import { insertConflicts, lockConflict, saveConflict } from '#src/features/define/conflicts/store.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** Keeps what was found in a round, so that it can be seen to. Whoever calls says whether that may be. */
export async function takeUpConflicts(
  act: Act,
  { spaceId, audienceId, id }: { spaceId: string; audienceId: string; id: string },
  all: readonly Found[],
): Promise<void> {
  const conflicts = all.map(
    (one): Conflict => ({
      ...one,
      id: newId(),
      spaceId,
      audienceId,
      alignmentId: id,
      ownerSeat: null,
      dueOn: null,
      settled: null,
      takenUpBy: act.actor.seatId,
      takenUpAt: act.now.toString(),
    }),
  )
  await insertConflicts(act.db, conflicts)
  for (const conflict of conflicts) recordConflict(act, 'conflict.taken-up', conflict)
}

export async function nameConflictOwner(
  act: Act,
  id: string,
  { ownerSeat, dueOn }: { ownerSeat: string; dueOn: string },
): Promise<void> {
  const conflict = found(await lockConflict(act.db, found(act.actor.spaceId), id))
  allow(canNameConflictOwner(act.actor, conflict))
  const audience = found(await findAudience(act.db, conflict.spaceId, conflict.audienceId))
  const members = await listMembers(act.db, conflict.spaceId)
  const canSee = members.some(({ seatId }) => seatId === ownerSeat) && audience.seats.includes(ownerSeat)
  refuseProblems(canSee ? [] : [{ path: 'ownerSeat', code: 'not-a-participant' }])
  await save(act, 'conflict.owner-named', { ...conflict, ownerSeat, dueOn })
}

export async function askConflictOutcome(
  act: Act,
  id: string,
  { outcome, words }: { outcome: ConflictOutcome; words: string },
): Promise<void> {
  const conflict = found(await lockConflict(act.db, found(act.actor.spaceId), id))
  allow(canAskConflictOutcome(act.actor, conflict))
  const subject = { kind: 'conflict', id }
  await refuseOpenConsent(act, subject)
  const { organisations } = found(await findAudience(act.db, conflict.spaceId, conflict.audienceId))
  await askConsent(act, {
    kind: 'conflict.outcome',
    audienceId: conflict.audienceId,
    subject,
    change: { outcome },
    reason: words,
    parties: organisations,
  })
}

/** The effect of the consent `conflict.outcome`. */
export async function applyConflictOutcome(act: Act, consent: Consent): Promise<void> {
  const conflict = found(await lockConflict(act.db, consent.spaceId, consent.subject.id))
  const { organisations } = found(await findAudience(act.db, conflict.spaceId, conflict.audienceId))
  refuseLeftOut(consent, organisations)
  const outcome = found(conflictOutcomes.find((one) => one === consent.change.outcome))
  const settled = { outcome, words: consent.reason, at: act.now.toString() }
  await save(act, 'conflict.settled', { ...conflict, settled })
}

async function save(act: Act, verb: Verb, conflict: Conflict): Promise<void> {
  await saveConflict(act.db, conflict)
  recordConflict(act, verb, conflict)
}

function recordConflict(act: Act, verb: Verb, conflict: Conflict): void {
  const { id, spaceId: _space, audienceId, takenUpAt: _at, takenUpBy: _by, ...said } = conflict
  record(act, verb, { audienceId, subject: { kind: 'conflict', id }, payload: said })
}
