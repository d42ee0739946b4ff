import { type Act, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import { addFile } from '#src/core/files/actions.ts'
import { type Content, longestFile } from '#src/core/files/api.ts'
import type { FileRecord } from '#src/core/files/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { getCandidateForWork } from '#src/features/choose/candidates/actions.ts'
import { findCandidate } from '#src/features/choose/candidates/store.ts'
import type { Area, Check, CheckOutcome } from '#src/features/choose/diligence/model.ts'
import { findCheck, insertChecks, lockCheck, saveCheck } from '#src/features/choose/diligence/store.ts'
import { canWorkOnSelection } from '#src/features/choose/selections/policy.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { allow, type FieldProblem, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewCheck {
  readonly area: Area
  readonly title: string
  readonly ownerSeat: string | null
  readonly dueOn: string | null
}

/** Puts checks on a candidate's list: one, or a whole checklist. */
export async function planChecks(act: Act, candidateId: string, wished: readonly NewCheck[]): Promise<void> {
  const { candidate } = await getCandidateForWork(act, candidateId)
  for (const [i, one] of wished.entries()) refuseProblems(await ownerProblems(act, one.ownerSeat, `checks.${i}.ownerSeat`))
  const checks = wished.map(
    (one): Check => ({
      ...one,
      id: newId(),
      spaceId: candidate.spaceId,
      audienceId: candidate.audienceId,
      candidateId,
      plannedBy: act.actor.seatId,
      plannedAt: act.now.toString(),
      outcome: null,
      finding: '',
      settledBy: null,
      settledAt: null,
    }),
  )
  await insertChecks(act.db, checks)
  for (const check of checks) recordCheck(act, 'check.planned', check)
}

export type CheckChanges = Pick<NewCheck, 'title' | 'ownerSeat' | 'dueOn'>

export async function changeCheck(act: Act, id: string, changes: CheckChanges): Promise<void> {
  const check = await getCheckForWork(act, id)
  refuseProblems(await ownerProblems(act, changes.ownerSeat, 'ownerSeat'))
  await keep(act, 'check.changed', { ...check, ...changes })
}

/** What was found; it may be corrected as long as the selection is open, and the record keeps what stood there. */
export async function settleCheck(act: Act, id: string, found_: { outcome: CheckOutcome; finding: string }): Promise<void> {
  const check = await getCheckForWork(act, id)
  // Good news needs no words; a concern without words helps nobody.
  if (found_.outcome !== 'clear' && found_.finding === '') refuseProblems([{ path: 'finding', code: 'required' }])
  await keep(act, 'check.settled', { ...check, ...found_, settledBy: act.actor.seatId, settledAt: act.now.toString() })
}

export async function reopenCheck(act: Act, id: string): Promise<void> {
  const check = await getCheckForWork(act, id)
  if (check.outcome === null) throw new Refusal('conflict', 'unchanged')
  await keep(act, 'check.reopened', { ...check, outcome: null, settledBy: null, settledAt: null })
}

export async function dropCheck(act: Act, id: string): Promise<void> {
  const check = await getCheckForWork(act, id)
  await saveCheck(act.db, check, act.now.toString())
  recordCheck(act, 'check.dropped', check)
}

async function keep(act: Act, verb: string, check: Check): Promise<void> {
  await saveCheck(act.db, check)
  recordCheck(act, verb, check)
}

async function getCheckForWork(act: Act, id: string): Promise<Check> {
  const check = found(await findCheck(act.db, found(act.actor.spaceId), id))
  await getCandidateForWork(act, check.candidateId)
  return found(await lockCheck(act.db, check.spaceId, id))
}

async function ownerProblems(act: Act, seatId: string | null, path: string): Promise<FieldProblem[]> {
  if (seatId === null) return []
  const members = await listMembers(act.db, found(act.actor.spaceId))
  return members.some((one) => one.seatId === seatId) ? [] : [{ path, code: 'not-a-participant' }]
}

export interface Upload {
  readonly spaceId: string
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly content: Content
}

/** Adds a file to a check. Its bytes are taken between two transactions: a slow sender must hold no database connection. */
export async function addCheckEvidence(act: StreamAct, { spaceId, id, name, mediaType, content }: Upload): Promise<FileRecord> {
  const admit = async (inside: Act) => {
    const check = found(await findCheck(inside.db, spaceId, id))
    const candidate = found(await findCandidate(inside.db, spaceId, check.candidateId))
    allow(canWorkOnSelection(inside.actor, found(await findSelection(inside.db, spaceId, candidate.selectionId))))
    return check
  }
  await inTransaction(act, act.caller, { readOnly: true }, async (entering) => {
    await admit(await enterSeat(entering, act.caller, spaceId))
  })
  if (!(Symbol.asyncIterator in content)) throw new Refusal('invalid', undefined, [{ path: 'body', code: 'required' }])
  const kept = await act.services.files.put(content, { maxBytes: longestFile })
  if (!kept.ok) throw new Refusal('too-large')
  return inTransaction(act, act.caller, { readOnly: false }, async (entering) => {
    const inside = await enterSeat(entering, act.caller, spaceId)
    const { audienceId } = await admit(inside)
    const about = { kind: 'check', id }
    return addFile(inside, { about, audienceId, content: { name, mediaType, hash: kept.hash, size: kept.size } })
  })
}

function recordCheck(act: Act, verb: string, check: Check) {
  const { candidateId, area, title, ownerSeat, dueOn, outcome, finding } = check
  record(act, verb, {
    audienceId: check.audienceId,
    subject: { kind: 'check', id: check.id },
    payload: { candidateId, area, title, ownerSeat, dueOn, outcome, finding },
    searchable: { title, text: finding },
  })
}
