import type { Act } from '#src/core/acting/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import {
  type Candidate,
  type CandidateStage,
  type CandidateView,
  type Figure,
  type TrackRecord,
  yearProblems,
} from '#src/features/choose/candidates/model.ts'
import {
  findCandidate,
  insertCandidates,
  insertMove,
  insertTrackRecord,
  insertView,
  listCandidates,
  listRecordRemovals,
  markTrackRecord,
  saveCandidate,
  saveFigures,
} from '#src/features/choose/candidates/store.ts'
import { getForWork } from '#src/features/choose/selections/actions.ts'
import { highestScore, leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import type { Selection } from '#src/features/choose/selections/model/selection.ts'
import { listCriteriaVersions } from '#src/features/choose/selections/store.ts'
import { type FieldProblem, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** More are refused: what nobody can look at is no list. */
export const mostCandidates = 200

export interface NewCandidate {
  readonly name: string
  readonly country: string | null
  readonly about: string
  readonly email: string | null
  readonly organisationId: string | null
}

export async function addCandidate(act: Act, selectionId: string, wished: NewCandidate): Promise<string> {
  const selection = await getForWork(act, selectionId)
  const [candidate] = await addCandidates(act, selection, [wished])
  return found(candidate).id
}

/** Several at once, all or none. */
export async function addCandidates(act: Act, selection: Selection, wished: readonly NewCandidate[]): Promise<Candidate[]> {
  const present = await listCandidates(act.db, selection.spaceId, selection.id)
  if (present.length + wished.length > mostCandidates)
    refuseProblems([{ path: 'name', code: 'too-many-candidates', values: { most: mostCandidates } }])
  const added: Candidate[] = []
  for (const one of wished) {
    refuseProblems([...nameProblems([...present, ...added], one.name), ...(await organisationProblems(act, one, present))])
    added.push({
      ...one,
      id: newId(),
      spaceId: selection.spaceId,
      audienceId: selection.audienceId,
      selectionId: selection.id,
      stage: 'long-list',
      addedBy: act.actor.seatId,
      addedAt: act.now.toString(),
    })
  }
  await insertCandidates(act.db, added)
  for (const candidate of added) recordCandidate(act, 'candidate.added', candidate)
  return added
}

function nameProblems(present: readonly Candidate[], name: string, own?: string): FieldProblem[] {
  const isTaken = present.some((one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase())
  return isTaken ? [{ path: 'name', code: 'taken' }] : []
}

/** One that may not be known is answered like one that does not exist. */
async function organisationProblems(act: Act, { organisationId }: NewCandidate, present: readonly Candidate[]) {
  if (organisationId === null) return []
  const path = 'organisationId'
  if (organisationId === act.actor.organisationId) return [{ path, code: 'yourself' }]
  if (present.some((one) => one.organisationId === organisationId)) return [{ path, code: 'taken' }]
  return (await findOrganisation(act.db, organisationId)) ? [] : [{ path, code: 'unknown' }]
}

export type CandidateWords = Pick<NewCandidate, 'name' | 'country' | 'about' | 'email'>

export async function changeCandidate(act: Act, id: string, words: CandidateWords): Promise<void> {
  const { candidate } = await getCandidateForWork(act, id)
  const present = await listCandidates(act.db, candidate.spaceId, candidate.selectionId)
  refuseProblems(nameProblems(present, words.name, id))
  const changed = { ...candidate, ...words }
  await saveCandidate(act.db, changed)
  recordCandidate(act, 'candidate.changed', changed)
}

export async function moveOnBoard(act: Act, id: string, move: { to: CandidateStage; reason: string }): Promise<void> {
  const { candidate } = await getCandidateForWork(act, id)
  await moveCandidate(act, candidate, move)
}

/** Moves a candidate on or out; whoever calls has locked its selection. */
export async function moveCandidate(
  act: Act,
  candidate: Candidate,
  { to, reason }: { to: CandidateStage; reason: string },
): Promise<void> {
  if (candidate.stage === to) throw new Refusal('conflict', 'unchanged')
  const moved = { ...candidate, stage: to }
  await saveCandidate(act.db, moved)
  await insertMove(act.db, candidate, {
    id: newId(),
    fromStage: candidate.stage,
    toStage: to,
    reason,
    movedBy: act.actor.seatId,
    movedAt: act.now.toString(),
  })
  recordCandidate(act, 'candidate.moved', moved, { from: candidate.stage, to, reason })
}

export type NewTrackRecord = Omit<TrackRecord, 'id' | 'candidateId' | 'writtenBy' | 'writtenAt'>

export async function addTrackRecord(act: Act, id: string, wished: NewTrackRecord): Promise<string> {
  const { candidate } = await getCandidateForWork(act, id)
  refuseProblems(yearProblems(wished))
  const one = {
    ...wished,
    id: newId(),
    candidateId: id,
    writtenBy: act.actor.seatId,
    writtenAt: act.now.toString(),
  }
  await insertTrackRecord(act.db, candidate, one)
  recordCandidate(act, 'candidate.track-record-added', candidate, { trackRecord: one })
  return one.id
}

interface RecordPlace {
  readonly id: string
  readonly recordId: string
}

export async function removeTrackRecord(act: Act, { id, recordId }: RecordPlace): Promise<void> {
  const { candidate } = await getCandidateForWork(act, id)
  const { removedAt } = await getRemoval(act, candidate, recordId)
  if (removedAt !== null) throw new Refusal('gone')
  await markTrackRecord(act.db, candidate.spaceId, recordId, act.now.toString())
  recordCandidate(act, 'candidate.track-record-removed', candidate, { trackRecordId: recordId })
}

export async function restoreTrackRecord(act: Act, { id, recordId }: RecordPlace): Promise<void> {
  const { candidate } = await getCandidateForWork(act, id)
  const { removedAt } = await getRemoval(act, candidate, recordId)
  if (removedAt === null) throw new Refusal('conflict', 'not-removed')
  if (!canBeUndone(removedAt, act.now)) throw new Refusal('gone')
  await markTrackRecord(act.db, candidate.spaceId, recordId, null)
  recordCandidate(act, 'candidate.track-record-restored', candidate, { trackRecordId: recordId })
}

async function getRemoval(act: Act, { spaceId, id }: Candidate, recordId: string) {
  return found((await listRecordRemovals(act.db, spaceId, [id])).find((one) => one.id === recordId))
}

/** What is known of a candidate, criterion by criterion. */
export async function setFigure(act: Act, figure: Figure): Promise<void> {
  const { candidate, selection } = await getCandidateForWork(act, figure.candidateId)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, selection.id)
  const criterion = leavesOf(latest?.criteria ?? []).find(({ key }) => key === figure.criterion)
  if (!criterion) throw new Refusal('not-found')
  const isOff = criterion.kind === 'scale' && (figure.value < 0 || figure.value > highestScore)
  if (isOff) refuseProblems([{ path: 'value', code: 'not-on-the-scale', values: { from: 0, to: highestScore } }])
  await saveFigures(act.db, new Map([[candidate.id, candidate]]), [figure], authorOf(act))
  recordCandidate(act, 'candidate.figure-set', candidate, { ...figure, value: String(figure.value) })
}

export const authorOf = (act: Act) => ({ seatId: act.actor.seatId, now: act.now.toString() })

export type NewView = Pick<CandidateView, 'ratings' | 'saidBy' | 'saidOn'>

/** How the candidate rates the two together, written down by one of ours. A link that it answers by itself leads here too. */
export async function enterView(act: Act, id: string, wished: NewView): Promise<void> {
  const { candidate, selection } = await getCandidateForWork(act, id)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, selection.id)
  const asked = new Set(leavesOf(latest?.criteria ?? []).flatMap((one) => (one.bothSides ? [one.key] : [])))
  const strange = Object.keys(wished.ratings).filter((key) => !asked.has(key))
  refuseProblems([
    ...strange.map((key) => ({ path: `ratings.${key}`, code: 'not-of-both-sides' })),
    ...(Object.keys(wished.ratings).length === 0 ? [{ path: 'ratings', code: 'required' }] : []),
  ])
  const view: CandidateView = {
    ...wished,
    id: newId(),
    candidateId: id,
    enteredBy: act.actor.seatId,
    enteredAt: act.now.toString(),
  }
  await insertView(act.db, candidate, view)
  recordCandidate(act, 'candidate.view-entered', candidate, { ...wished })
}

/** The candidate with its selection, locked, for whoever may change what belongs to them. */
export async function getCandidateForWork(act: Act, id: string): Promise<{ candidate: Candidate; selection: Selection }> {
  const before = found(await findCandidate(act.db, found(act.actor.spaceId), id))
  const selection = await getForWork(act, before.selectionId)
  return { candidate: found(await findCandidate(act.db, selection.spaceId, id)), selection }
}

function recordCandidate(act: Act, verb: Verb, candidate: Candidate, more: object = {}) {
  const { name, about, country, email, organisationId, stage, selectionId } = candidate
  record(act, verb, {
    audienceId: candidate.audienceId,
    subject: { kind: 'candidate', id: candidate.id },
    payload: { name, about, country, email, organisationId, stage, selectionId, ...more },
    searchable: { title: name, text: about },
  })
}
