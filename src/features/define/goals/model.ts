import { z } from 'zod'

/** The usual kinds, the same as those of shared objectives; any other text is a kind in the organisation's own words. */
export const usualGoalKinds = [
  'cost-saving',
  'market-expansion',
  'product-development',
  'risk',
  'learning',
  'sustainability',
] as const

export const goalEndings = ['reached', 'dropped'] as const
export type GoalEnding = (typeof goalEndings)[number]

const text = (longest: number) => z.string().trim().max(longest)

export const goalWords = z.object({
  title: text(200).min(1),
  kind: text(60).min(1),
  description: text(8000).default(''),
  dueOn: z.iso.date(),
  ownerSeat: z.uuid().nullable().default(null),
  needs: z.array(z.uuid()).max(50).default([]),
})
export type GoalWords = z.infer<typeof goalWords>

export const goalTargetKinds = ['partnership', 'objective'] as const
/** Where a goal is pursued. Only the private side knows of it. */
export interface GoalTarget {
  readonly targetSpaceId: string
  readonly targetKind: (typeof goalTargetKinds)[number]
  readonly targetId: string
}

export interface Goal extends GoalWords {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly measureId: string
  readonly ending: { readonly how: GoalEnding; readonly reason: string; readonly at: string } | null
  readonly setBy: string
  readonly setAt: string
}
