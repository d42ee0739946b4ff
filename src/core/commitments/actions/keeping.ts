import type { Act } from '#src/core/acting/actions.ts'
import { lockForMove, makeMove } from '#src/core/commitments/actions/moves.ts'
import { continueSeries } from '#src/core/commitments/actions/series.ts'
import { type Commitment, isLate } from '#src/core/commitments/model/commitment.ts'
import { type Done, dayIn, dueDay, isInTime } from '#src/core/commitments/model/due.ts'
import type { MissReason } from '#src/core/commitments/model/terms.ts'
import { breaksEarly } from '#src/core/commitments/policy.ts'
import { allow, Refusal, refuseProblems } from '#src/kit/refusal.ts'

/** Makes it binding. What repeats is accepted as a whole. */
export async function acceptCommitment(act: Act, id: string, version: number | undefined): Promise<Commitment> {
  const { commitment } = await lockForMove(act, id, { move: 'accept', version })
  const accepted = await makeMove(act, commitment, {
    move: 'accept',
    event: 'accepted',
    changes: { acceptedBy: act.actor.seatId, acceptedAt: act.now.toString() },
  })
  await continueSeries(act, accepted, { byProgram: false })
  return accepted
}

export async function declineCommitment(act: Act, id: string, reason: string): Promise<Commitment> {
  const { commitment } = await lockForMove(act, id, { move: 'decline' })
  return makeMove(act, commitment, { move: 'decline', event: 'declined', reason, changes: settled(act) })
}

export interface Warning {
  readonly reason: string
  readonly missReason: MissReason
  readonly expectedOn: string
}

/** The owner says early that it will be late, why, and when it is expected; what is owed stays as it was. */
export async function warnEarly(act: Act, id: string, { reason, missReason, expectedOn }: Warning): Promise<Commitment> {
  const { commitment, situation } = await lockForMove(act, id, { move: 'warn' })
  if (isLate(commitment, situation)) throw new Refusal('conflict', 'already-due')
  const isLater = Temporal.PlainDate.compare(expectedOn, dueDay(commitment)) > 0
  refuseProblems(isLater ? [] : [{ path: 'expectedOn', code: 'not-later' }])
  return makeMove(act, commitment, {
    move: 'warn',
    event: 'warned',
    reason,
    changes: { warnedAt: act.now.toString(), expectedOn, missReason },
    details: { expectedOn, missReason, dueDay: dueDay(commitment).toString() },
  })
}

export interface Fulfilment {
  /** For what is due on a day; today unless said otherwise. */
  readonly keptOn?: string | undefined
  /** For what is due at an instant; now unless said otherwise. */
  readonly keptAt?: string | undefined
  readonly missReason?: MissReason | undefined
  readonly note: string
}

/** The owing side says that it is done. Whether it was kept is for the other side to say. */
export async function sayKept(act: Act, id: string, fulfilment: Fulfilment): Promise<Commitment> {
  const { commitment, situation } = await lockForMove(act, id, { move: 'say-kept' })
  const done = whenDone(act, commitment, fulfilment)
  const inTime = isInTime(done, commitment, situation.calendars)
  const missReason = inTime ? null : (fulfilment.missReason ?? commitment.missReason)
  return makeMove(act, commitment, {
    move: 'say-kept',
    event: 'said-kept',
    reason: fulfilment.note,
    changes: { ...done, missReason },
    details: { ...done, missReason },
  })
}

function whenDone(act: Act, { due, zone }: Commitment, { keptOn, keptAt }: Fulfilment): Done {
  const today = dayIn(zone, act.now)
  if (due.kind === 'day') {
    const day = keptOn ?? today.toString()
    refuseProblems(Temporal.PlainDate.compare(day, today) > 0 ? [{ path: 'keptOn', code: 'in-the-future' }] : [])
    return { keptOn: day, keptAt: null }
  }
  const instant = Temporal.Instant.from(keptAt ?? act.now.toString())
  refuseProblems(Temporal.Instant.compare(instant, act.now) > 0 ? [{ path: 'keptAt', code: 'in-the-future' }] : [])
  return { keptOn: dayIn(zone, instant).toString(), keptAt: instant.toString() }
}

export async function confirmKept(act: Act, id: string, note: string): Promise<Commitment> {
  const { commitment } = await lockForMove(act, id, { move: 'confirm' })
  const kept = await makeMove(act, commitment, { move: 'confirm', event: 'kept', reason: note, changes: settled(act) })
  await continueSeries(act, kept, { byProgram: false })
  return kept
}

/** What was said to be kept was not: it is owed as before. */
export async function disputeKept(act: Act, id: string, reason: string): Promise<Commitment> {
  const { commitment } = await lockForMove(act, id, { move: 'dispute' })
  const { keptOn, keptAt } = commitment
  return makeMove(act, commitment, {
    move: 'dispute',
    event: 'disputed',
    reason,
    changes: { keptOn: null, keptAt: null },
    details: { saidKeptOn: keptOn, saidKeptAt: keptAt },
  })
}

export interface Breach {
  readonly reason: string
  readonly missReason?: MissReason | undefined
}

export async function breakCommitment(act: Act, id: string, { reason, missReason }: Breach): Promise<Commitment> {
  const { commitment, situation } = await lockForMove(act, id, { move: 'break' })
  allow(isLate(commitment, situation) || breaksEarly(act.actor, commitment), 'not-late')
  const broken = await makeMove(act, commitment, {
    move: 'break',
    event: 'broken',
    reason,
    changes: { ...settled(act), missReason: missReason ?? commitment.missReason },
    details: { missReason: missReason ?? commitment.missReason },
  })
  await continueSeries(act, broken, { byProgram: false })
  return broken
}

const settled = (act: Act) => ({ settledAt: act.now.toString() })
