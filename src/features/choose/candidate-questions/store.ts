import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import type { CandidateQuestion, QuestionState } from '#src/features/choose/candidate-questions/model.ts'
import type { Candidate, CandidateView } from '#src/features/choose/candidates/model.ts'

/** The questions to these candidates, the newest first. */
export async function listQuestions(db: Db, spaceId: string, candidates: readonly string[]): Promise<CandidateQuestion[]> {
  if (candidates.length === 0) return []
  const rows = await db
    .selectFrom('candidate_questions')
    .select([
      'id',
      'link_id as linkId',
      'candidate_id as candidateId',
      'content',
      'told_title as toldTitle',
      'message',
      'email',
    ])
    .select(['asked_by as askedBy', 'asked_at as askedAt', 'expires_at as expiresAt', 'withdrawn_at as withdrawnAt'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as unknown as Content }))
}

export async function findCandidateOf(db: Db, spaceId: string, questionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('candidate_questions')
    .select('candidate_id as candidateId')
    .where('space_id', '=', spaceId)
    .where('id', '=', questionId)
    .executeTakeFirst()
  return row?.candidateId
}

/** How the questions of a space stand, by id. What was answered stays behind the seal. */
export async function listQuestionStates(db: Db, spaceId: string, now: string): Promise<Map<string, QuestionState>> {
  const { rows } = await sql<{ id: string; state: QuestionState }>`
    select id, state from acting.candidate_question_states(${spaceId}::uuid, ${now}::timestamptz)`.execute(db)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

export async function insertQuestion(db: Db, candidate: Candidate, question: CandidateQuestion): Promise<void> {
  await db
    .insertInto('candidate_questions')
    .values({
      space_id: candidate.spaceId,
      audience_id: candidate.audienceId,
      id: question.id,
      link_id: question.linkId,
      candidate_id: candidate.id,
      content: JSON.stringify(question.content),
      told_title: question.toldTitle,
      message: question.message,
      email: question.email,
      asked_by: question.askedBy,
      asked_at: question.askedAt,
      expires_at: question.expiresAt,
    })
    .execute()
}

export async function markWithdrawn(db: Db, spaceId: string, id: string, now: string): Promise<void> {
  await db
    .updateTable('candidate_questions')
    .set({ withdrawn_at: now })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** What has come out from behind the seal. */
export interface RevealedView {
  readonly id: string
  readonly candidateId: string
  readonly ratings: CandidateView['ratings']
  readonly saidBy: string
}

/** Brings out what candidates of a search answered, if the scores of its assessors are out. */
export async function revealAnswers(db: Db, spaceId: string, selectionId: string): Promise<RevealedView[]> {
  const { rows } = await sql<RevealedView>`
    select view_id as id, candidate_id as "candidateId", ratings, said_by as "saidBy"
      from acting.reveal_candidate_answers(${spaceId}::uuid, ${selectionId}::uuid)`.execute(db)
  return rows
}

export interface AskedPage {
  readonly organisation: string
  readonly colour: number
  readonly person: string
  readonly candidate: string
  readonly content: Content
  readonly toldTitle: string | null
  readonly message: string
  readonly expiresAt: string
  readonly state: QuestionState
}

/** The page of a link; its signature was checked before. */
export async function asWorkerFindQuestion(worker: Database, linkId: string, now: string): Promise<AskedPage | undefined> {
  const { rows } = await sql<AskedPage>`
    select organisation, colour, person, candidate, content, told_title as "toldTitle", message, expires_at as "expiresAt", state
      from guard.candidate_question(${linkId}::uuid, ${now}::timestamptz)`.execute(worker)
  return rows[0]
}

export interface GivenAnswer {
  readonly ratings: CandidateView['ratings']
  readonly saidBy: string
  readonly now: string
}

/** Puts an answer behind the seal, once; else tells what stands in the way. */
export async function asWorkerAnswerQuestion(
  worker: Database,
  linkId: string,
  { ratings, saidBy, now }: GivenAnswer,
): Promise<'accepted' | Exclude<QuestionState, 'open'>> {
  const { rows } = await sql<{ outcome: 'accepted' | Exclude<QuestionState, 'open'> }>`
    select guard.answer_candidate_question(${linkId}::uuid, ${JSON.stringify(ratings)}::jsonb, ${saidBy}, ${now}::timestamptz) as outcome`.execute(
    worker,
  )
  return rows[0]?.outcome ?? 'over'
}

export interface DueAnswers {
  readonly spaceId: string
  readonly selectionId: string
  readonly seatId: string
  readonly personId: string
}

/** Searches of which answers may come out, each with somebody in whose name the program brings them out. */
export async function asWorkerListDueAnswers(worker: Database): Promise<DueAnswers[]> {
  const { rows } = await sql<DueAnswers>`
    select space_id as "spaceId", selection_id as "selectionId", seat_id as "seatId", person_id as "personId"
      from guard.due_candidate_answers()`.execute(worker)
  return rows
}
