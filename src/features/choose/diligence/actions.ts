import type { Act } from '#src/core/acting/actions.ts'
import { bringBackCommitment } from '#src/core/commitments/actions/bringing-back.ts'
import { confirmKept, sayKept } from '#src/core/commitments/actions/keeping.ts'
import { proposeCommitment } from '#src/core/commitments/actions/proposals.ts'
import { present } from '#src/core/commitments/actions/questions.ts'
import { withdrawCommitment } from '#src/core/commitments/actions/renegotiation.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'
import { may } from '#src/core/commitments/policy.ts'
import { findCommitment, listCommitmentsById } from '#src/core/commitments/store.ts'
import { listFilesOf } from '#src/core/files/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { getCandidateForWork } from '#src/features/choose/candidates/actions.ts'
import type { Area, Check, CheckOutcome } from '#src/features/choose/diligence/model.ts'
import { findCheck, insertCheck, listChecks, lockCheck, saveFinding } from '#src/features/choose/diligence/store.ts'
import { audienceOf } from '#src/features/choose/selections/actions.ts'
import { found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewCheck {
  readonly area: Area
  readonly title: string
  readonly ownerSeat: string | null
  readonly dueOn: string
}

/** Puts checks on a candidate's list, one or a whole checklist: each is what the organisation promises itself. */
export async function planChecks(act: Act, candidateId: string, wished: readonly NewCheck[]): Promise<void> {
  const { candidate, selection } = await getCandidateForWork(act, candidateId)
  const audience = await audienceOf(act, selection)
  const { organisationId, seatId } = act.actor
  for (const { area, title, ownerSeat, dueOn } of wished) {
    const sides = { owedBy: organisationId, owedTo: [organisationId], ownerSeat }
    const words = { title, details: candidate.name, clause: '', quotation: '' }
    const commitment = await proposeCommitment(
      act,
      { ...words, ...sides, due: { kind: 'day', day: dueOn }, rhythm: null },
      audience,
    )
    const check: Check = {
      id: newId(),
      spaceId: candidate.spaceId,
      audienceId: candidate.audienceId,
      candidateId,
      commitmentId: commitment.id,
      area,
      plannedBy: seatId,
      plannedAt: act.now.toString(),
      outcome: null,
      finding: '',
      settledBy: null,
      settledAt: null,
    }
    await insertCheck(act.db, check)
    recordCheck(act, 'check.planned', { check, commitment })
  }
}

/**
 * What was found. Whoever does the check says with it that it is done; who binds the organisation may confirm that at once. The
 * words may be corrected as long as the selection is open, and the record keeps what stood there.
 */
export async function settleCheck(
  act: Act,
  id: string,
  { outcome, finding }: { outcome: CheckOutcome; finding: string },
): Promise<void> {
  const { check, commitment } = await getCheckForWork(act, id)
  // Good news needs no words; a concern without words helps nobody.
  if (outcome !== 'clear' && finding === '') refuseProblems([{ path: 'finding', code: 'required' }])
  await sayDone(act, commitment, finding)
  const settled = { ...check, outcome, finding, settledBy: act.actor.seatId, settledAt: act.now.toString() }
  await saveFinding(act.db, settled)
  recordCheck(act, 'check.settled', { check: settled, commitment })
}

async function sayDone(act: Act, { id, state }: Commitment, finding: string): Promise<void> {
  if (state === 'said-kept' || state === 'kept') return
  const said = await sayKept(act, id, { note: finding.slice(0, 4000) })
  if (may(act.actor, 'confirm', said)) await confirmKept(act, id, '')
}

export async function dropCheck(act: Act, id: string): Promise<void> {
  const { check, commitment } = await getCheckForWork(act, id)
  await withdrawCommitment(act, commitment.id, '')
  recordCheck(act, 'check.dropped', { check, commitment })
}

export async function restoreCheck(act: Act, id: string): Promise<void> {
  const { check } = await getPromised(act, id)
  const commitment = await bringBackCommitment(act, check.commitmentId)
  recordCheck(act, 'check.restored', { check, commitment })
}

interface Promised {
  readonly check: Check
  readonly commitment: Commitment
}

async function getCheckForWork(act: Act, id: string): Promise<Promised> {
  const promised = await getPromised(act, id)
  if (promised.commitment.state === 'withdrawn') throw new Refusal('gone')
  return promised
}

async function getPromised(act: Act, id: string): Promise<Promised> {
  const known = found(await findCheck(act.db, found(act.actor.spaceId), id))
  await getCandidateForWork(act, known.candidateId)
  const check = found(await lockCheck(act.db, known.spaceId, id))
  return { check, commitment: found(await findCommitment(act.db, check.spaceId, check.commitmentId)) }
}

/** The checks of these candidates with what was promised and its evidence, those due first at the top; without those taken off. */
export async function describeChecks(act: Act, spaceId: string, candidates: readonly string[]) {
  const checks = await listChecks(act.db, spaceId, candidates)
  const ids = checks.map(({ commitmentId }) => commitmentId)
  const commitments = new Map((await listCommitmentsById(act.db, spaceId, ids)).map((one) => [one.id, one]))
  const files = await listFilesOf(act.db, spaceId, 'commitment', ids)
  const sides = await listPartyCalendars(act.db, spaceId)
  return checks
    .flatMap(({ spaceId: _space, audienceId: _audience, commitmentId, ...check }) => {
      const commitment = commitments.get(commitmentId)
      if (!commitment || commitment.state === 'withdrawn') return []
      const evidence = files.filter(({ about }) => about.id === commitmentId)
      return [{ ...check, promised: present(act, commitment, sides), evidence }]
    })
    .toSorted((one, other) => one.promised.dueDay.localeCompare(other.promised.dueDay))
}

/** What was taken off the list and the acting seat can still bring back, the latest first. */
export async function describeDroppedChecks(act: Act, spaceId: string, candidates: readonly string[]) {
  const checks = await listChecks(act.db, spaceId, candidates)
  const ids = checks.map(({ commitmentId }) => commitmentId)
  const commitments = new Map((await listCommitmentsById(act.db, spaceId, ids)).map((one) => [one.id, one]))
  const sides = await listPartyCalendars(act.db, spaceId)
  return checks
    .flatMap(({ id, candidateId, commitmentId }) => {
      const commitment = commitments.get(commitmentId)
      if (!commitment?.settledAt || !present(act, commitment, sides).can.includes('bring-back')) return []
      return [{ id, candidateId, title: commitment.title, droppedAt: commitment.settledAt }]
    })
    .toSorted((one, other) => other.droppedAt.localeCompare(one.droppedAt))
}

function recordCheck(act: Act, verb: Verb, { check, commitment }: Promised) {
  const { audienceId, id, candidateId, commitmentId, area, outcome, finding } = check
  const { title } = commitment
  record(act, verb, {
    audienceId,
    subject: { kind: 'check', id },
    payload: { candidateId, commitmentId, area, title, outcome, finding },
    searchable: { title, text: finding },
  })
}
