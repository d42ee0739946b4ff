import { z } from 'zod'
import { decimalPattern } from '#src/features/define/stakes/model.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** The usual kinds; any other text is a kind in the organisation's own words. */
export const usualNeedKinds = [
  'technology',
  'market-access',
  'operational-support',
  'capacity',
  'capital',
  'knowledge',
] as const

export const urgencies = ['now', 'this-year', 'later', 'watch'] as const
export type Urgency = (typeof urgencies)[number]

export const ways = ['build', 'buy', 'partner'] as const
/** How a need can be met; to leave it as it is, is a decision too. */
export const decisions = [...ways, 'leave'] as const
export type Decision = (typeof decisions)[number]

export const needEndings = ['met', 'dropped'] as const
export type NeedEnding = (typeof needEndings)[number]

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

export const needWords = z.object({
  title: text(200).min(1),
  kind: text(60).min(1),
  /** What is missing, and what that costs. */
  problem: text(8000).default(''),
  /** The strategic goal that it stands in the way of. */
  purpose: text(4000).default(''),
  urgency: z.enum(urgencies),
  wantedBy: z.iso.date().nullable().default(null),
  options: z.array(option).max(12).default([]),
  sources: z.array(source).max(30).default([]),
})
export type NeedWords = z.infer<typeof needWords>

export interface Need extends NeedWords {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly decision: { readonly way: Decision; readonly reason: string; readonly by: string; readonly at: string } | null
  readonly ending: { readonly how: NeedEnding; readonly reason: string; readonly at: string } | null
  readonly statedBy: string
  readonly statedAt: string
  readonly changedAt: string
}

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

export function snapshot(need: Need, fields: readonly ShareableField[]): Said {
  const all: Required<Said> = {
    kind: need.kind,
    problem: need.problem,
    purpose: need.purpose,
    urgency: need.urgency,
    wantedBy: need.wantedBy,
    options: [...need.options],
    decision: need.decision && { way: need.decision.way, reason: need.decision.reason },
    sources: [...need.sources],
  }
  return Object.fromEntries(fields.map((field) => [field, all[field]]))
}

/** A way can be chosen when it was compared: among the options there must be one of that way. */
export function decisionProblems({ options }: Pick<Need, 'options'>, way: Decision): FieldProblem[] {
  if (way === 'leave' || options.some((one) => one.way === way)) return []
  return [{ path: 'way', code: 'not-compared-yet' }]
}

export const costProblems = (options: readonly Option[]): FieldProblem[] =>
  options.flatMap(({ cost, currency }, i) =>
    cost !== null && currency === null ? [{ path: `options.${i}.currency`, code: 'required' }] : [],
  )
