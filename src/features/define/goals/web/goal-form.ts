import { type DefinitionValues, emptyDefinition } from '#src/core/measures/web/definition-form.ts'
import type { Goal } from '#src/features/define/goals/web/useGoals.ts'

/** A goal as it is typed; how it is counted stands beside it, as in any measure. */
export type TypedGoal = DefinitionValues & {
  readonly title: string
  readonly kind: string
  readonly description: string
  readonly dueOn: string
  readonly needs: readonly string[]
}

export const emptyGoal = (today: string): TypedGoal => ({
  ...emptyDefinition(today),
  perspective: 'strategic',
  title: '',
  kind: '',
  description: '',
  dueOn: '',
  needs: [],
})

export const typedGoal = (goal: Goal, today: string): TypedGoal => ({
  ...emptyGoal(today),
  title: goal.title,
  kind: goal.kind,
  description: goal.description,
  dueOn: goal.dueOn,
  ownerSeat: goal.ownerSeat ?? '',
  needs: goal.needs,
})

export const wordsToSend = ({ title, kind, description, dueOn, ownerSeat, needs }: TypedGoal) => ({
  title,
  kind,
  description,
  dueOn,
  ownerSeat: ownerSeat === '' ? null : ownerSeat,
  needs: [...needs],
})
