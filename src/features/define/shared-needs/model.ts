import { z } from 'zod'
import { decimalPattern } from '#src/features/define/stakes/model.ts'

export const urgencies = ['now', 'this-year', 'later', 'watch'] as const
export type Urgency = (typeof urgencies)[number]

export const ways = ['build', 'buy', 'partner'] as const
/** How a need can be met; to leave it as it is, is a decision too. */
export const decisions = [...ways, 'leave'] as const
export type Decision = (typeof decisions)[number]

const text = (longest: number) => z.string().trim().max(longest)

export const option = z.object({
  way: z.enum(ways),
  title: text(200).min(1),
  pros: text(4000).default(''),
  cons: text(4000).default(''),
  /** A decimal as text, never a floating-point number. */
  cost: z.string().trim().regex(decimalPattern).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  months: z.number().int().min(0).max(600).nullable().default(null),
})
export type Option = z.infer<typeof option>

export const source = z.object({ title: text(200).min(1), url: z.url({ protocol: /^https?$/ }).max(2000) })
export type Source = z.infer<typeof source>

/** What may be shown of a need to a partner, beside its title. */
export const shareableFields = ['kind', 'problem', 'purpose', 'urgency', 'wantedBy', 'options', 'decision', 'sources'] as const
export type ShareableField = (typeof shareableFields)[number]

/** What is said in a snapshot: the chosen fields alone. */
export const said = z.object({
  kind: z.string().optional(),
  problem: z.string().optional(),
  purpose: z.string().optional(),
  urgency: z.enum(urgencies).optional(),
  wantedBy: z.string().nullable().optional(),
  options: z.array(option).optional(),
  decision: z
    .object({ way: z.enum(decisions), reason: z.string() })
    .nullable()
    .optional(),
  sources: z.array(source).optional(),
})
export type Said = z.infer<typeof said>

/** What an organisation showed of one of its needs. It knows nothing of the need itself. */
export interface SharedNeed {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly organisationId: string
  readonly title: string
  readonly said: Said
  readonly sharedBy: string
  readonly sharedAt: string
}
