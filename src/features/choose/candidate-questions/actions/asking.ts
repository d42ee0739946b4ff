import type { Act } from '#src/core/acting/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import {
  askedOfBoth,
  type CandidateQuestion,
  candidateContent,
  questionDays,
} from '#src/features/choose/candidate-questions/model.ts'
import {
  findCandidateOf,
  insertQuestion,
  listQuestionStates,
  listQuestions,
  markWithdrawn,
  revealAnswers,
} from '#src/features/choose/candidate-questions/store.ts'
import { getCandidateForWork } from '#src/features/choose/candidates/actions.ts'
import type { Candidate } from '#src/features/choose/candidates/model.ts'
import { findCandidate } from '#src/features/choose/candidates/store.ts'
import { listCriteriaVersions } from '#src/features/choose/selections/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export const questionLink = 'candidate-question'

export interface NewQuestion {
  readonly email: string | null
  readonly message: string
  readonly tellsTitle: boolean
  readonly ends: { readonly low: string; readonly high: string }
}

/** Asks a candidate how it sees the two together. It is shown its questions alone: no score, no other candidate, no weight. */
export async function askCandidate(
  act: Act,
  candidateId: string,
  wished: NewQuestion,
): Promise<{ id: string; linkId: string }> {
  const { candidate, selection } = await getCandidateForWork(act, candidateId)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, selection.id)
  const criteria = latest?.criteria ?? []
  if (askedOfBoth(criteria).length === 0) throw new Refusal('conflict', 'nothing-of-both-sides')
  await refuseAskedAlready(act, candidate)
  const linkId = newId()
  const question: CandidateQuestion = {
    id: newId(),
    linkId,
    candidateId,
    content: candidateContent(criteria, { language: act.actor.locale, ...wished.ends }),
    toldTitle: wished.tellsTitle ? selection.title : null,
    message: wished.message,
    email: wished.email,
    askedBy: act.actor.seatId,
    askedAt: act.now.toString(),
    expiresAt: act.now.add({ hours: 24 * questionDays }).toString(),
    withdrawnAt: null,
  }
  await insertQuestion(act.db, candidate, question)
  if (wished.email !== null) await sendQuestion(act, { linkId, message: question.message }, wished.email)
  const { toldTitle, message, email, expiresAt } = question
  recordQuestion(act, 'candidate.asked', candidate, { questionId: question.id, toldTitle, message, email, expiresAt })
  return { id: question.id, linkId }
}

async function sendQuestion(act: Act, { linkId, message }: { linkId: string; message: string }, to: string): Promise<void> {
  const organisation = found(await findOrganisation(act.db, act.actor.organisationId)).shortName
  const values = { id: linkId, organisation, asker: act.actor.name, message }
  await act.services.mail.queue(act.db, { kind: questionLink, to, locale: act.actor.locale, values })
}

/** Two open links of one candidate could be answered in two ways. */
async function refuseAskedAlready(act: Act, { spaceId, id }: Candidate): Promise<void> {
  const states = await listQuestionStates(act.db, spaceId, act.now.toString())
  const asked = await listQuestions(act.db, spaceId, [id])
  if (asked.some((one) => states.get(one.id) === 'open')) throw new Refusal('conflict', 'asked-already')
}

export async function withdrawQuestion(act: Act, id: string): Promise<void> {
  const candidateId = found(await findCandidateOf(act.db, found(act.actor.spaceId), id))
  const { candidate } = await getCandidateForWork(act, candidateId)
  const states = await listQuestionStates(act.db, candidate.spaceId, act.now.toString())
  if (states.get(id) === 'used') throw new Refusal('conflict', 'answered-already')
  await markWithdrawn(act.db, candidate.spaceId, id, act.now.toString())
  recordQuestion(act, 'candidate.question-withdrawn', candidate, { questionId: id })
}

/** Brings out what candidates answered, as soon as the scores are out. The program does it: nobody chooses the moment. */
export async function revealViews(act: Act, selectionId: string): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  for (const { id, candidateId, ratings, saidBy } of await revealAnswers(act.db, spaceId, selectionId)) {
    const candidate = found(await findCandidate(act.db, spaceId, candidateId))
    recordQuestion(act, 'candidate.view-revealed', candidate, { viewId: id, ratings, saidBy }, true)
  }
}

function recordQuestion(act: Act, verb: Verb, candidate: Candidate, more: object, byProgram = false) {
  const { audienceId, id, name, selectionId } = candidate
  record(act, verb, { audienceId, subject: { kind: 'candidate', id }, payload: { name, selectionId, ...more }, byProgram })
}
