import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listPartnerships } from '#src/core/partnerships/store.ts'
import { changeGoal, endGoal, linkGoal, setGoal, unlinkGoal } from '#src/features/define/goals/actions.ts'
import type { goalsApi } from '#src/features/define/goals/api.ts'
import type { Goal } from '#src/features/define/goals/model.ts'
import { canChangeGoal } from '#src/features/define/goals/policy.ts'
import { findGoal, type GoalLink, listGoalLinks, listGoals } from '#src/features/define/goals/store.ts'
import { listObjectivesIn } from '#src/features/define/objectives/store.ts'
import { found } from '#src/kit/refusal.ts'

export const goalsRoutes: Routes<typeof goalsApi> = {
  list: async (act, { spaceId }) => present(act, spaceId, await listGoals(act.db, spaceId)),
  set: async (act, { spaceId, title, kind, description, dueOn, ownerSeat, needs, ...measure }) =>
    presentOne(act, { spaceId, id: await setGoal(act, { title, kind, description, dueOn, ownerSeat, needs }, measure) }),
  change: async (act, { spaceId, id, ...words }) => {
    await changeGoal(act, id, words)
    return presentOne(act, { spaceId, id })
  },
  end: async (act, { spaceId, id, ...ending }) => {
    await endGoal(act, id, ending)
    return presentOne(act, { spaceId, id })
  },
  link: async (act, { spaceId, id, ...target }) => {
    await linkGoal(act, id, target)
    return presentOne(act, { spaceId, id })
  },
  unlink: async (act, { spaceId: _space, id, ...target }) => {
    await unlinkGoal(act, id, target)
    return { done: true }
  },
}

async function presentOne(act: Act, { spaceId, id }: { spaceId: string; id: string }) {
  const [one] = await present(act, spaceId, [found(await findGoal(act.db, spaceId, id))])
  return found(one)
}

async function present(act: Act, spaceId: string, goals: readonly Goal[]) {
  const links = await nameLinks(act, await listGoalLinks(act.db, spaceId))
  return goals.map((goal) => ({
    ...goal,
    links: links.filter(({ goalId }) => goalId === goal.id).map(({ goalId: _goal, ...link }) => link),
    you: { change: canChangeGoal(act.actor, goal) },
  }))
}

/** With the names that the acting seat may read: of what it does not see, there is none. */
async function nameLinks(act: Act, links: readonly GoalLink[]) {
  if (links.length === 0) return []
  const partnerships = new Map((await listPartnerships(act.db)).map(({ id, name }) => [id, name]))
  const pursued = links.filter(({ targetKind }) => targetKind === 'objective')
  const objectives = await listObjectivesIn(act.db, {
    spaces: pursued.map(({ targetSpaceId }) => targetSpaceId),
    ids: pursued.map(({ targetId }) => targetId),
  })
  return links.map((link) => ({
    ...link,
    partnership: partnerships.get(link.targetSpaceId) ?? null,
    objective: objectives.find(({ id, spaceId }) => id === link.targetId && spaceId === link.targetSpaceId)?.title ?? null,
  }))
}
