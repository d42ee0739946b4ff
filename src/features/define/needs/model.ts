import { z } from 'zod'
import {
  type Decision,
  type Option,
  option,
  type Said,
  type ShareableField,
  source,
  urgencies,
} from '#src/features/define/shared-needs/model.ts'
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

export const needEndings = ['met', 'dropped'] as const
export type NeedEnding = (typeof needEndings)[number]

const text = (longest: number) => z.string().trim().max(longest)

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
