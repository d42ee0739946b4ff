import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type Audience, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { correctValue, defineMeasure, enterValue } from '#src/core/measures/actions.ts'
import { listMeasures } from '#src/core/measures/store.ts'
import { openNextWave, openRound } from '#src/core/rounds/actions.ts'
import { type Round, roundState, usualFloor, type Voice } from '#src/core/rounds/model/round.ts'
import { findRound, listRevealedAnswers } from '#src/core/rounds/store.ts'
import { type Alignment, alignmentMeasureKey, measureWords } from '#src/features/define/alignment/model/alignment.ts'
import { findConflicts } from '#src/features/define/alignment/model/find-conflicts.ts'
import { alignmentContent } from '#src/features/define/alignment/model/questions.ts'
import { concordance, scoreOf } from '#src/features/define/alignment/model/score.ts'
import { partyViews } from '#src/features/define/alignment/model/views.ts'
import { canOpenAlignment, canTakeUp } from '#src/features/define/alignment/policy.ts'
import {
  findAlignment,
  insertAlignment,
  listLinkedCommitments,
  lockAlignment,
  markTakenUp,
} from '#src/features/define/alignment/store.ts'
import { takeUpConflicts } from '#src/features/define/conflicts/actions.ts'
import type { Objective } from '#src/features/define/objectives/model.ts'
import { listObjectives } from '#src/features/define/objectives/store.ts'
import { periodKey, periodStart } from '#src/kit/period.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewAlignment {
  readonly title: string
  readonly objectives: readonly string[]
  readonly voice: Voice
  readonly seats: readonly string[]
  readonly dueAt: string | null
  /** The alignment that this one repeats. */
  readonly after: string | null
}

export async function openAlignment(act: Act, wished: NewAlignment): Promise<string> {
  allow(canOpenAlignment(act.actor))
  const spaceId = found(act.actor.spaceId)
  const audienceId = await openAudience(act, { kind: 'all-parties' })
  const objectives = await chooseObjectives(act, wished.objectives, audienceId)
  const roundId = await ask(act, wished, objectives)
  const alignment: Alignment = {
    id: newId(),
    spaceId,
    audienceId: found(await findRound(act.db, spaceId, roundId)).audienceId,
    roundId,
    openedBy: act.actor.seatId,
    openedAt: act.now.toString(),
    objectives: objectives.map(({ id, version, title }) => ({ id, version, title })),
    takenUp: null,
  }
  await insertAlignment(act.db, alignment)
  recordAlignment(act, 'alignment.opened', alignment, { title: wished.title })
  return alignment.id
}

/** All parties are asked, so all must see what they are asked about. */
async function chooseObjectives(act: Act, ids: readonly string[], audienceId: string): Promise<Objective[]> {
  const spaceId = found(act.actor.spaceId)
  const known = new Map((await listObjectives(act.db, spaceId)).map((one) => [one.id, one]))
  const all = found(await findAudience(act.db, spaceId, audienceId))
  const problems = []
  const chosen: Objective[] = []
  for (const [i, id] of ids.entries()) {
    const objective = found(known.get(id))
    const sees: Audience = found(await findAudience(act.db, spaceId, objective.audienceId))
    if (!isWidening(all, sees)) problems.push({ path: `objectives.${i}`, code: 'not-seen-by-all' })
    if (objective.endedAt !== null) problems.push({ path: `objectives.${i}`, code: 'objective-ended' })
    if (ids.indexOf(id) < i) problems.push({ path: `objectives.${i}`, code: 'taken' })
    chosen.push(objective)
  }
  refuseProblems(problems)
  return chosen
}

async function ask(act: Act, { title, voice, seats, dueAt, after }: NewAlignment, objectives: readonly Objective[]) {
  const asking = {
    title,
    purpose: '',
    content: alignmentContent(objectives),
    rule: dueAt === null ? ('all-in' as const) : ('all-in-or-deadline' as const),
    dueAt,
    invited: { by: 'name' as const, seats },
  }
  if (after === null)
    return openRound(act, { ...asking, naming: 'by-party', voice, floor: usualFloor }, { kind: 'all-parties' })
  const { roundId } = found(await findAlignment(act.db, found(act.actor.spaceId), after))
  return openNextWave(act, roundId, asking)
}

/** Everything that follows from the answers of a revealed round. */
export async function readOutcome(act: Act, alignment: Alignment, round: Round) {
  const parties = [...new Set(round.invitees.map(({ organisationId }) => organisationId))]
  const revealed = await listRevealedAnswers(act.db, alignment.spaceId, round.id)
  const views = partyViews(revealed, { parties, objectives: alignment.objectives.map(({ id }) => id) })
  const conflicts = findConflicts(views, await listLinkedCommitments(act.db, alignment.spaceId))
  return { views, conflicts, score: scoreOf(views, conflicts), concordance: concordance(views) }
}

/** Keeps what was found, and gives the alignment measure its value: reading the result writes nothing. */
export async function takeUp(act: Act, id: string): Promise<void> {
  const alignment = found(await lockAlignment(act.db, found(act.actor.spaceId), id))
  const round = found(await findRound(act.db, alignment.spaceId, alignment.roundId))
  if (roundState(round) !== 'revealed') throw new Refusal('conflict', 'round-sealed')
  if (alignment.takenUp) throw new Refusal('conflict', 'taken-up')
  allow(canTakeUp(act.actor, alignment))
  const { conflicts, score } = await readOutcome(act, alignment, round)
  await takeUpConflicts(act, alignment, conflicts)
  const rounded = Math.round(10 * (score.overall ?? 0)) / 10
  const taken = { ...alignment, takenUp: { by: act.actor.seatId, at: act.now.toString(), score: rounded } }
  await markTakenUp(act.db, taken)
  if (score.overall !== null) await feedMeasure(act, { value: String(rounded), note: round.title })
  recordAlignment(act, 'alignment.taken-up', taken, { conflicts: conflicts.length, score: String(rounded) })
}

/** One measure of the partnership; a second round in the same month takes the place of the first. */
async function feedMeasure(act: Act, { value, note }: { value: string; note: string }): Promise<void> {
  const start = periodStart(todayOf(act), 'month')
  const period = periodKey(start, 'month')
  const measure = await findAlignmentMeasure(act)
  if (measure?.retired) return
  const kept = measure?.values.find((one) => one.start === start)
  if (measure && kept)
    return correctValue(act, measure.id, { period, value, note, reason: note, corrects: kept.revisions.length })
  const id = measure?.id ?? (await defineAlignmentMeasure(act, periodStart(start, 'year')))
  await enterValue(act, id, { period, value, note })
}

export async function findAlignmentMeasure(act: Act) {
  const measures = await listMeasures(act.db, found(act.actor.spaceId))
  return measures.find(({ key }) => key === alignmentMeasureKey)
}

async function defineAlignmentMeasure(act: Act, validFrom: string): Promise<string> {
  const words = measureWords[act.actor.locale.split('-')[0] ?? ''] ?? measureWords.en
  const { id } = await defineMeasure(act, {
    ...found(words),
    key: alignmentMeasureKey,
    unit: '',
    direction: 'up',
    perspective: 'relationship',
    frequency: 'month',
    owner: null,
    source: '',
    warn: null,
    alarm: null,
    baseline: null,
    targets: [],
    validFrom,
    audience: { kind: 'all-parties' },
  })
  return id
}

function recordAlignment(act: Act, verb: Verb, { id, audienceId, roundId, objectives }: Alignment, more: object): void {
  record(act, verb, { audienceId, subject: { kind: 'alignment', id }, payload: { roundId, objectives, ...more } })
}
