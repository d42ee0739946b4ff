import type { Act } from '#src/core/acting/actions.ts'
import { insertEvent } from '#src/core/commitment-events/store.ts'
import {
  afterMove,
  type Commitment,
  fits,
  isLapsed,
  type Situation,
  situationFor,
} from '#src/core/commitments/model/commitment.ts'
import type { Move } from '#src/core/commitments/model/terms.ts'
import { may } from '#src/core/commitments/policy.ts'
import { lockCommitment, updateCommitment } from '#src/core/commitments/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'

/** What the ledger tells of a commitment. */
type CommitmentEvent = EventOf<Verb>
type EventOf<Known> = Known extends `commitment.${infer Event}` ? Event : never

export interface Wanted {
  readonly move: Move
  /** The version that the person has read, where it matters that nothing changed since. */
  readonly version?: number | undefined
}

/** Loads a commitment for a move and keeps others waiting; refuses who may not, and what its state does not allow. */
export async function lockForMove(
  act: Act,
  id: string,
  { move, version }: Wanted,
): Promise<{ commitment: Commitment; situation: Situation }> {
  const spaceId = found(act.actor.spaceId)
  const commitment = found(await lockCommitment(act.db, spaceId, id))
  allow(may(act.actor, move, commitment))
  const situation = situationFor(commitment, await listPartyCalendars(act.db, spaceId), act.now)
  if (isLapsed(commitment, situation.present)) throw new Refusal('conflict', 'commitment-lapsed')
  if (!fits(commitment.state, move)) throw new Refusal('conflict', 'commitment-state')
  if (version !== undefined && version !== commitment.version) throw new Refusal('conflict', 'changed-meanwhile')
  return { commitment, situation }
}

export interface Step {
  readonly move: Move
  /** How the story and the ledger call it. */
  readonly event: CommitmentEvent
  readonly changes?: Partial<Commitment>
  readonly reason?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes a move that was found possible: the row, the story, the record. */
export async function makeMove(
  act: Act,
  before: Commitment,
  { move, event, changes = {}, reason = '', details = {} }: Step,
): Promise<Commitment> {
  const state = afterMove(before.state, move)
  if (state === undefined) throw new Refusal('conflict', 'commitment-state')
  const commitment = { ...before, ...changes, state, version: before.version + 1, changedAt: act.now.toString() }
  await updateCommitment(act.db, commitment)
  await tell(act, { commitment, event, reason, details })
  return commitment
}

export interface Telling {
  readonly commitment: Commitment
  readonly event: CommitmentEvent
  readonly reason: string
  readonly details: Readonly<Record<string, unknown>>
  /** The program itself acted: a series went on. */
  readonly byProgram?: boolean
}

export async function tell(act: Act, { commitment, event, reason, details, byProgram = false }: Telling): Promise<void> {
  const seatId = byProgram ? null : act.actor.seatId
  await insertEvent(act.db, commitment, { kind: event, seatId, at: act.now.toString(), reason, details })
  const { spaceId: _space, audienceId, id, ...snapshot } = commitment
  record(act, `commitment.${event}`, {
    audienceId,
    subject: { kind: 'commitment', id },
    payload: { ...snapshot, ...(reason === '' ? {} : { reason }), ...details },
    byProgram,
    searchable: { title: snapshot.title, text: [snapshot.details, snapshot.clause, snapshot.quotation].join('\n') },
  })
}
