import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { defineMeasure } from '#src/core/measures/actions.ts'
import type { DefinitionFields } from '#src/core/measures/model/definition.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import type { Goal, GoalEnding, GoalTarget, GoalWords } from '#src/features/define/goals/model.ts'
import { canChangeGoal, canSetGoal } from '#src/features/define/goals/policy.ts'
import { deleteGoalLink, insertGoal, insertGoalLink, lockGoal, saveGoal } from '#src/features/define/goals/store.ts'
import { findNeedCards } from '#src/features/define/needs/store.ts'
import { findObjective } from '#src/features/define/objectives/store.ts'
import { allow, type FieldProblem, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** How it is counted: a measure of the organisation's own, with baseline and target path. */
export type GoalMeasure = Omit<DefinitionFields, 'owner'> & { readonly key: string }

export async function setGoal(act: Act, words: GoalWords, measure: GoalMeasure): Promise<string> {
  allow(canSetGoal(act.actor))
  const tidied = tidy(words)
  refuseProblems(await wordProblems(act, tidied))
  const audience = { kind: 'organisation' as const }
  const owner = { organisationId: act.actor.organisationId, seatId: words.ownerSeat }
  const { id: measureId } = await defineMeasure(act, { ...measure, owner, audience })
  const goal: Goal = {
    ...tidied,
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, audience),
    measureId,
    ending: null,
    setBy: act.actor.seatId,
    setAt: act.now.toString(),
  }
  await insertGoal(act.db, goal)
  recordGoal(act, 'goal.set', goal)
  return goal.id
}

export async function changeGoal(act: Act, id: string, words: GoalWords): Promise<void> {
  const goal = await lockOpen(act, id)
  const tidied = tidy(words)
  refuseProblems(await wordProblems(act, tidied))
  await save(act, 'goal.changed', { ...goal, ...tidied })
}

export async function endGoal(act: Act, id: string, { how, reason }: { how: GoalEnding; reason: string }): Promise<void> {
  const goal = await lockOpen(act, id)
  await save(act, 'goal.ended', { ...goal, ending: { how, reason, at: act.now.toString() } })
}

/** Says where it is pursued. What is linked must be seen by whoever links it; it never learns of the goal. */
export async function linkGoal(act: Act, id: string, target: GoalTarget): Promise<void> {
  const goal = await lockOpen(act, id)
  await refuseUnseen(act, target)
  const home = await enterAs(act, { seatId: act.actor.seatId, spaceId: goal.spaceId })
  const at = { by: act.actor.seatId, at: act.now.toString() }
  if (await insertGoalLink(home.db, goal, { ...target, ...at })) recordGoal(home, 'goal.linked', goal, { linked: target })
}

async function refuseUnseen(act: Act, { targetSpaceId, targetKind, targetId }: GoalTarget): Promise<void> {
  if (targetSpaceId === act.actor.organisationId) throw new Refusal('not-found')
  const there = await enterAs(act, { seatId: act.actor.seatId, spaceId: targetSpaceId })
  if (there.actor.standing !== 'member') throw new Refusal('not-found')
  if (targetKind === 'objective') found(await findObjective(there.db, targetSpaceId, targetId))
  else if (targetId !== targetSpaceId) throw new Refusal('not-found')
}

export async function unlinkGoal(act: Act, id: string, target: GoalTarget): Promise<void> {
  const goal = await lockOpen(act, id)
  if (!(await deleteGoalLink(act.db, goal, target))) throw new Refusal('not-found')
  recordGoal(act, 'goal.unlinked', goal, { unlinked: target })
}

async function wordProblems(act: Act, { ownerSeat, needs }: GoalWords): Promise<FieldProblem[]> {
  const spaceId = found(act.actor.spaceId)
  const known = new Set((await findNeedCards(act.db, spaceId, needs)).map(({ id }) => id))
  const members = ownerSeat === null ? [] : await listMembers(act.db, spaceId)
  return [
    ...needs.flatMap((need, i) => (known.has(need) ? [] : [{ path: `needs.${i}`, code: 'unknown' }])),
    ...(ownerSeat === null || members.some(({ seatId }) => seatId === ownerSeat)
      ? []
      : [{ path: 'ownerSeat', code: 'not-a-participant' }]),
  ]
}

async function lockOpen(act: Act, id: string): Promise<Goal> {
  const goal = found(await lockGoal(act.db, found(act.actor.spaceId), id))
  if (goal.ending !== null) throw new Refusal('conflict', 'goal-ended')
  allow(canChangeGoal(act.actor, goal))
  return goal
}

async function save(act: Act, verb: Verb, goal: Goal): Promise<void> {
  await saveGoal(act.db, goal)
  recordGoal(act, verb, goal)
}

const tidy = (words: GoalWords): GoalWords => ({ ...words, needs: [...new Set(words.needs)].sort() })

function recordGoal(act: Act, verb: Verb, goal: Goal, more: object = {}): void {
  const { id, spaceId: _space, audienceId, setAt: _at, setBy: _by, ...said } = goal
  record(act, verb, {
    audienceId,
    subject: { kind: 'goal', id },
    payload: { ...said, ...more },
    searchable: { title: goal.title, text: goal.description },
  })
}
