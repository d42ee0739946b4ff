import type { Act } from '#src/core/acting/actions.ts'
import type { ParticipantRole } from '#src/core/acting/model.ts'
import { findAllParties } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { canNameParticipants } from '#src/core/participants/policy.ts'
import { findParticipant, removeParticipant, saveParticipant } from '#src/core/participants/store.ts'
import { findSeat } from '#src/core/seats/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'

export async function nameParticipant(act: Act, { seatId, role }: { seatId: string; role: ParticipantRole }) {
  allow(canNameParticipants(act.actor))
  const spaceId = found(act.actor.spaceId)
  const seat = found(await findSeat(act.db, seatId))
  if (seat.organisationId !== act.actor.organisationId || seat.leftAt !== null) throw new Refusal('not-found')
  const { organisationId } = act.actor
  await saveParticipant(act.db, { spaceId, organisationId, seatId, role, namedBy: act.actor.seatId, now: act.now.toString() })
  await recordForAll(act, 'participant.named', { seatId, name: seat.name, organisationId, role })
  return { seatId, role }
}

export async function dropParticipant(act: Act, seatId: string): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  const participant = found(await findParticipant(act.db, spaceId, seatId))
  if (participant.organisationId !== act.actor.organisationId) throw new Refusal('forbidden')
  allow(canNameParticipants(act.actor) || act.actor.seatId === seatId)
  const seat = found(await findSeat(act.db, seatId))
  await removeParticipant(act.db, spaceId, seatId, act.now.toString())
  await recordForAll(act, 'participant.removed', {
    seatId,
    name: seat.name,
    organisationId: participant.organisationId,
    role: participant.role,
  })
}

/** That somebody takes part is known to all parties, whoever named them: the record shows when an administrator looks in. */
async function recordForAll(
  act: Act,
  verb: Verb,
  payload: { seatId: string; name: string; organisationId: string; role: string },
) {
  const audienceId = found(await findAllParties(act.db, found(act.actor.spaceId)))
  record(act, verb, { audienceId, subject: { kind: 'participant', id: payload.seatId }, payload })
}
