import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { proposeCommitment } from '#src/core/commitments/actions/proposals.ts'
import { record } from '#src/core/ledger/actions.ts'
import { openNextWave, openRound } from '#src/core/rounds/actions.ts'
import { roundState, usualFloor, type Voice } from '#src/core/rounds/model/round.ts'
import { findRound } from '#src/core/rounds/store.ts'
import { type Asked, type Assessment, contentOf, statementProblems } from '#src/features/define/readiness/model/assessment.ts'
import { canAssess, canPromise } from '#src/features/define/readiness/policy.ts'
import { findAssessment, insertAssessment, insertReadinessAction } from '#src/features/define/readiness/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewAssessment extends Asked {
  readonly title: string
  readonly about: string
  readonly voice: Voice
  readonly seats: readonly string[]
  readonly dueAt: string | null
  /** The assessment that this one repeats. */
  readonly after: string | null
}

export async function beginAssessment(act: Act, wished: NewAssessment): Promise<string> {
  allow(canAssess(act.actor))
  refuseProblems(statementProblems(wished))
  const spaceId = found(act.actor.spaceId)
  const audience = { kind: 'organisation' as const }
  const assessment: Assessment = {
    id: newId(),
    spaceId,
    audienceId: await openAudience(act, audience),
    roundId: await ask(act, wished),
    about: wished.about,
    begunBy: act.actor.seatId,
    begunAt: act.now.toString(),
  }
  await insertAssessment(act.db, assessment)
  record(act, 'readiness.begun', {
    audienceId: assessment.audienceId,
    subject: { kind: 'readiness', id: assessment.id },
    payload: { title: wished.title, about: wished.about, roundId: assessment.roundId },
  })
  return assessment.id
}

async function ask(act: Act, { title, about, voice, seats, dueAt, after, ...asked }: NewAssessment): Promise<string> {
  const asking = {
    title,
    purpose: about,
    content: contentOf(asked),
    rule: dueAt === null ? ('all-in' as const) : ('all-in-or-deadline' as const),
    dueAt,
    invited: { by: 'name' as const, seats },
  }
  if (after === null) return openRound(act, { ...asking, naming: 'named', voice, floor: usualFloor }, { kind: 'organisation' })
  const { roundId } = found(await findAssessment(act.db, found(act.actor.spaceId), after))
  return openNextWave(act, roundId, asking)
}

export interface NewReadinessAction {
  readonly statement: string
  readonly title: string
  readonly details: string
  readonly ownerSeat: string | null
  readonly dueOn: string
}

/** What people found wanting becomes a commitment of the organisation to itself, with somebody who sees to it. */
export async function promiseAction(act: Act, id: string, { statement, dueOn, ...words }: NewReadinessAction): Promise<void> {
  const assessment = found(await findAssessment(act.db, found(act.actor.spaceId), id))
  allow(canPromise(act.actor))
  const round = found(await findRound(act.db, assessment.spaceId, assessment.roundId))
  if (roundState(round) !== 'revealed') throw new Refusal('conflict', 'round-sealed')
  const isAsked = round.content.questions.some(({ key }) => key === statement)
  refuseProblems(isAsked ? [] : [{ path: 'statement', code: 'unknown-question', values: { key: statement } }])
  const { organisationId } = act.actor
  const commitment = await proposeCommitment(
    act,
    {
      ...words,
      clause: '',
      quotation: '',
      owedBy: organisationId,
      owedTo: [organisationId],
      due: { kind: 'day', day: dueOn },
      rhythm: null,
    },
    { kind: 'organisation' },
  )
  await insertReadinessAction(act.db, assessment, { assessmentId: id, statement, commitmentId: commitment.id })
  record(act, 'readiness.action-promised', {
    audienceId: assessment.audienceId,
    subject: { kind: 'readiness', id },
    payload: { statement, commitmentId: commitment.id, title: words.title },
  })
}
