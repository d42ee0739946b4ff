import { z } from 'zod'

/** What is counted of a partnership, over the audiences that the asking seat sees. */
export const figures = z.object({
  /** Commitments that are not settled. */
  open: z.number(),
  late: z.number(),
  /** Warned early, and not late yet. */
  warned: z.number(),
  kept: z.number(),
  /** Measures by their latest value. */
  onTarget: z.number(),
  nearTarget: z.number(),
  offTarget: z.number(),
  /** Measures without a value, or without a target for it. */
  notJudged: z.number(),
})
export type Figures = z.infer<typeof figures>

/**
 * How a partnership stands, worst first. `unmeasured` says honestly that nothing tells yet; `unseen` that the seat takes no part and
 * is not told.
 */
export const healths = ['care', 'watch', 'sound', 'unmeasured', 'unseen'] as const
export const health = z.enum(healths)
export type Health = z.infer<typeof health>

export function healthOf(counted: Figures | undefined): Health {
  if (!counted) return 'unseen'
  const { open, late, warned, kept, onTarget, nearTarget, offTarget } = counted
  if (late + offTarget > 0) return 'care'
  if (warned + nearTarget > 0) return 'watch'
  return open + kept + onTarget > 0 ? 'sound' : 'unmeasured'
}

/** In which tone it is told. */
export const healthTones = {
  care: 'bad',
  watch: 'warn',
  sound: 'good',
  unmeasured: 'quiet',
  unseen: 'quiet',
} as const satisfies Record<Health, string>

/** A moment in the life of a partnership that a calendar shows. */
export const dateKinds = ['notice', 'end', 'due', 'start'] as const
export type DateKind = (typeof dateKinds)[number]
