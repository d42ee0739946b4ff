import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'

const text = (longest: number) => z.string().trim().max(longest)

export const strategyOption = z.object({ title: text(200).min(1), pros: text(4000).default(''), cons: text(4000).default('') })
export type StrategyOption = z.infer<typeof strategyOption>

export const strategyWords = z.object({
  title: text(200).min(1),
  /** How the objectives are to be reached. */
  approach: text(8000).default(''),
  options: z.array(strategyOption).max(12).default([]),
})
export type StrategyWords = z.infer<typeof strategyWords>

export const outcomes = ['worked', 'in-part', 'failed', 'given-up'] as const
export type Outcome = (typeof outcomes)[number]

/** What a strategy serves, and what it is followed by. */
export const strategyLinkKinds = ['objective', 'commitment', 'measure'] as const
export interface StrategyLink {
  readonly kind: (typeof strategyLinkKinds)[number]
  readonly id: string
}

export interface Strategy extends StrategyWords {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly proposedBy: string
  readonly proposedAt: string
  /** Which option all parties chose, counted from 1, and why. */
  readonly choice: { readonly option: number; readonly reason: string; readonly at: string } | null
  readonly result: { readonly outcome: Outcome; readonly words: string; readonly at: string } | null
}

/** A choice is one among several: with a single option nothing was considered. */
export function choiceProblems({ options }: Pick<Strategy, 'options'>, option: number): FieldProblem[] {
  if (options.length < 2) return [{ path: 'option', code: 'nothing-to-choose-from' }]
  return option >= 1 && option <= options.length ? [] : [{ path: 'option', code: 'unknown' }]
}
