import { usualObjectiveKinds } from '#src/features/define/objectives/model.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'

/** A wording as it is typed: a kind of one's own stands in a field of its own. */
export interface TypedWording {
  readonly title: string
  readonly description: string
  readonly kind: string
  readonly ownKind: string
  readonly horizon: string
}

export const ownKind = 'own'

export const emptyWording: TypedWording = { title: '', description: '', kind: '', ownKind: '', horizon: '' }

export function typedWording({ title, description, kind, horizon }: Objective): TypedWording {
  const isUsual = usualObjectiveKinds.some((one) => one === kind)
  return { title, description, kind: isUsual ? kind : ownKind, ownKind: isUsual ? '' : kind, horizon: horizon ?? '' }
}

export const toWording = ({ title, description, kind, ownKind: own, horizon }: TypedWording) => ({
  title,
  description,
  kind: kind === ownKind ? own : kind,
  horizon: horizon === '' ? null : horizon,
})
