import type { Actor } from '#src/core/acting/model.ts'
import { writesAtHome } from '#src/core/acting/policy.ts'
import type { Goal } from '#src/features/define/goals/model.ts'

export const canSetGoal = writesAtHome
export const canChangeGoal = (actor: Actor, goal: Pick<Goal, 'ending'>) => canSetGoal(actor) && goal.ending === null
