import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { type Answers, answersProblems, tidyAnswers } from '#src/core/question-sets/model/answers.ts'
import { type Content, completeContent, contentProblems } from '#src/core/question-sets/model/content.ts'
import { chooseInvitees, circleProblems, daysBetweenCircles, type Invitation } from '#src/core/rounds/model/inviting.ts'
import { type Naming, type Round, type Rule, roundState, type Voice } from '#src/core/rounds/model/round.ts'
import { canOpenRound, canWithdrawRound, isInvited } from '#src/core/rounds/policy.ts'
import {
  circleTells,
  findRound,
  insertRound,
  listWaves,
  lockSeries,
  markRoundWithdrawn,
  revealIfDue,
  submitAnswers,
} from '#src/core/rounds/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** What is asked, of whom, and when the seal breaks. */
export interface Asking {
  readonly title: string
  readonly purpose: string
  readonly content: Content
  readonly rule: Rule
  readonly dueAt: string | null
  readonly invited: Invitation
}

export interface NewRound extends Asking {
  readonly naming: Naming
  readonly voice: Voice
  readonly floor: number
}

export async function openRound(act: Act, round: NewRound, audience: AudienceChoice): Promise<string> {
  allow(canOpenRound(act.actor))
  const id = newId()
  return putRound(act, round, { id, seriesId: id, wave: 1, audienceId: await openAudience(act, audience) })
}

/** Asks again what was asked before, so that the two can be compared. */
export async function openNextWave(act: Act, id: string, asking: Asking): Promise<string> {
  const round = found(await findRound(act.db, found(act.actor.spaceId), id))
  allow(canOpenRound(act.actor))
  await lockSeries(act.db, round.seriesId)
  const latest = found((await listWaves(act.db, round.spaceId, round.seriesId))[0])
  if (roundState(latest) === 'open') throw new Refusal('conflict', 'wave-open')
  const { naming, voice, floor, audienceId, seriesId } = latest
  return putRound(act, { ...asking, naming, voice, floor }, { id: newId(), seriesId, wave: latest.wave + 1, audienceId })
}

type Place = Pick<Round, 'id' | 'seriesId' | 'wave' | 'audienceId'>

async function putRound(act: Act, asked: NewRound, place: Place): Promise<string> {
  const spaceId = found(act.actor.spaceId)
  const { invited, ...fields } = asked
  const audience = found(await findAudience(act.db, spaceId, place.audienceId))
  if (audience.closedAt !== null) throw new Refusal('conflict', 'audience-closed')
  const sees = new Set(audience.seats)
  const candidates = (await listMembers(act.db, spaceId)).filter(({ seatId }) => sees.has(seatId))
  const { invitees, problems } = chooseInvitees(invited, candidates)
  refuseProblems([
    ...contentProblems(fields.content).map((problem) => ({ ...problem, path: `content.${problem.path}` })),
    ...dueProblems(act, fields),
    ...problems,
    ...(problems.length === 0 ? circleProblems(invitees, fields) : []),
    ...ratingProblems(fields),
  ])
  const round: Round = {
    ...fields,
    ...place,
    content: completeContent(fields.content),
    spaceId,
    invitees,
    openedBy: act.actor.seatId,
    openedAt: act.now.toString(),
    revealedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
  }
  await refuseTellingCircle(act, round)
  await insertRound(act.db, round)
  const parties = [...Map.groupBy(invitees, ({ organisationId }) => organisationId)]
  recordRound(act, 'round.opened', round, {
    content: round.content,
    rule: round.rule,
    dueAt: round.dueAt,
    parties: parties.map(([organisationId, people]) => ({ organisationId, invited: people.length })),
  })
  return round.id
}

/** Whoever rates may leave things out, so a thing may have fewer ratings than its question has answers: too few to hide a person. */
const ratingProblems = ({ naming, content }: Pick<NewRound, 'naming' | 'content'>) =>
  naming === 'anonymous' && content.questions.some(({ kind }) => kind === 'ratings')
    ? [{ path: 'naming', code: 'ratings-have-names' }]
    : []

function dueProblems(act: Act, { rule, dueAt }: Pick<Asking, 'rule' | 'dueAt'>) {
  if (rule === 'all-in') return dueAt === null ? [] : [{ path: 'dueAt', code: 'not-with-this-rule' }]
  if (dueAt === null) return [{ path: 'dueAt', code: 'required' }]
  return Temporal.Instant.compare(Temporal.Instant.from(dueAt), act.now) <= 0 ? [{ path: 'dueAt', code: 'in-the-past' }] : []
}

/** Circles that differ by a few people, asked the same at the same time, would tell what those few said. */
async function refuseTellingCircle(act: Act, round: Round): Promise<void> {
  if (round.naming !== 'anonymous') return
  const since = act.now.subtract({ hours: 24 * daysBetweenCircles }).toString()
  if (await circleTells(act.db, round, since))
    refuseProblems([{ path: 'invited', code: 'circle-tells', values: { days: daysBetweenCircles, floor: round.floor } }])
}

/** Hands answers in. Nothing is recorded: who has answered, and when, is nobody's business before the reveal, nor after it. */
export async function handInAnswers(act: Act, id: string, answers: Answers): Promise<void> {
  const round = found(await findRound(act.db, found(act.actor.spaceId), id))
  allow(isInvited(act.actor, round), 'not-invited')
  if (roundState(round) !== 'open') throw new Refusal('conflict', 'round-closed')
  refuseProblems(answersProblems(round.content.questions, answers))
  const outcome = await submitAnswers(act.db, round, tidyAnswers(answers))
  if (outcome === undefined) throw new Refusal('forbidden')
  if (outcome === 'not-invited') throw new Refusal('forbidden', 'not-invited')
  if (outcome !== 'accepted') throw new Refusal('conflict', outcome === 'closed' ? 'round-closed' : 'answered-already')
  await revealRound(act, round)
}

/** Reveals the round if its rule is met. The program does it: whose answer was the last is not told. */
export async function revealRound(act: Act, round: Round): Promise<void> {
  const answered = await revealIfDue(act.db, round)
  if (answered === undefined) return
  recordRound(act, 'round.revealed', round, { answered }, true)
}

export async function withdrawRound(act: Act, id: string, reason: string): Promise<void> {
  const round = found(await findRound(act.db, found(act.actor.spaceId), id))
  if (roundState(round) !== 'open') throw new Refusal('conflict', 'round-closed')
  allow(canWithdrawRound(act.actor, round))
  await markRoundWithdrawn(act.db, round, { reason, now: act.now.toString() })
  recordRound(act, 'round.withdrawn', round, { reason })
}

function recordRound(act: Act, verb: Verb, round: Round, more: object, byProgram = false) {
  const { title, purpose, wave, naming } = round
  record(act, verb, {
    audienceId: round.audienceId,
    subject: { kind: 'round', id: round.id },
    payload: { title, wave, naming, ...more },
    searchable: { title, text: purpose },
    byProgram,
  })
}
