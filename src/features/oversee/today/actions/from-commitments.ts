import type { Act } from '#src/core/acting/actions.ts'
import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'
import { type Commitment, isLapsed, isLate, type Situation, situationFor } from '#src/core/commitments/model/commitment.ts'
import { dueDay, workingDaysLate } from '#src/core/commitments/model/due.ts'
import { movesOf } from '#src/core/commitments/policy.ts'
import { listCalendarsBySpace } from '#src/core/parties/store.ts'
import { standIn } from '#src/features/oversee/today/actions/standpoint.ts'
import { type Draft, draftItem, type Reason } from '#src/features/oversee/today/model/item.ts'
import { nearDays } from '#src/features/oversee/today/model/urgency.ts'
import { listCommitmentsAtHand } from '#src/features/oversee/today/store.ts'

/** What is to be kept, accepted, confirmed, and what the other side has warned of or is late with. */
export async function draftCommitments(act: Act): Promise<Draft[]> {
  const { organisationId } = act.actor
  // A day more than is near: whose day it is differs, and the rule below is the one that counts.
  const until = act.now.add({ hours: 24 * (nearDays + 2) }).toString()
  const commitments = await listCommitmentsAtHand(act.db, { organisationId, now: act.now.toString(), until })
  const spaceIds = commitments.map(({ spaceId }) => spaceId)
  const stand = await standIn(act, spaceIds)
  const calendars = await listCalendarsBySpace(act.db, [...new Set(spaceIds)])
  return commitments.flatMap((commitment) => {
    const actor = stand(commitment.spaceId)
    if (!actor) return []
    const situation = situationFor(commitment, calendars.get(commitment.spaceId) ?? [], act.now)
    const why = reasonFor(actor, commitment, situation)
    return why === undefined ? [] : [toDraft(act, { commitment, situation, why })]
  })
}

/** Why a commitment concerns somebody today; undefined where it does not. */
function reasonFor(actor: Actor, commitment: Commitment, situation: Situation): Reason | undefined {
  const late = isLate(commitment, situation)
  const lapsed = isLapsed(commitment, situation.present)
  const can = movesOf(actor, commitment, { late, lapsed })
  if (can.includes('accept')) return 'accept'
  if (can.includes('confirm')) return 'confirm'
  if (can.includes('say-kept')) return whyKeep(actor, commitment, { late, situation })
  // Those whom it is owed to, and who may speak for them, are told early.
  if (lapsed || commitment.state !== 'accepted' || !bindsParty(actor)) return undefined
  if (!commitment.owedTo.includes(actor.organisationId)) return undefined
  return late ? 'other-late' : commitment.warnedAt === null ? undefined : 'warned'
}

/**
 * The owner keeps it. Where none is named, whoever binds the party is told; and of what a colleague is late with, too. What is not
 * near yet is nobody's concern today.
 */
function whyKeep(actor: Actor, commitment: Commitment, { late, situation }: { late: boolean; situation: Situation }) {
  const isOwner = commitment.ownerSeat === actor.seatId
  const speaks = bindsParty(actor) && (commitment.ownerSeat === null || late)
  if (!isOwner && !speaks) return undefined
  if (late) return 'late'
  const horizon = situation.now.toZonedDateTimeISO(commitment.zone).toPlainDate().add({ days: nearDays })
  return Temporal.PlainDate.compare(dueDay(commitment), horizon) <= 0 ? 'keep' : undefined
}

interface Weighed {
  readonly commitment: Commitment
  readonly situation: Situation
  readonly why: Reason
}

function toDraft(act: Act, { commitment, situation, why }: Weighed): Draft {
  const { due, owedBy, owedTo, proposedFor } = commitment
  const other = owedBy === act.actor.organisationId ? (owedTo[0] ?? null) : owedBy
  return draftItem({
    why,
    seatId: act.actor.seatId,
    id: commitment.id,
    spaceId: commitment.spaceId,
    title: commitment.title,
    organisationId: why === 'accept' ? proposedFor : other,
    day: why === 'warned' ? commitment.expectedOn : dueDay(commitment).toString(),
    at: due.kind === 'instant' ? due.at : null,
    daysLate: why === 'late' || why === 'other-late' ? workingDaysLate(commitment, situation.calendars, act.now) : 0,
    version: commitment.version,
  })
}
