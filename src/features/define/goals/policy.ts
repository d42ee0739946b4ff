import type { Actor } from '#src/core/acting/model.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import type { Goal } from '#src/features/define/goals/model.ts'

/** Goals stand in an organisation's own space, where its people alone are at home. */
export const canSetGoal = (actor: Actor) => writesInSpace(actor) && actor.spaceId === actor.organisationId
export const canChangeGoal = (actor: Actor, goal: Pick<Goal, 'ending'>) => canSetGoal(actor) && goal.ending === null
