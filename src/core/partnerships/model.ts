import { z } from 'zod'
import { participantRoles } from '#src/core/acting/model.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** The usual stages of a partnership's life, after the models in the field; every partnership may rename, add and leave out. */
export const usualStages = ['need', 'selection', 'agreement', 'launch', 'operation', 'renewal', 'exit'] as const

export const stage = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** The partnership's own word; empty means the usual word in the reader's language. */
  name: z.string().trim().max(60),
})
export type Stage = z.infer<typeof stage>

export const charter = z.object({
  name: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(4000),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  noticeDays: z.number().int().min(0).max(3650).nullable(),
  renewal: z.string().trim().max(2000),
})
export type Charter = z.infer<typeof charter>

export interface Partnership extends Charter {
  readonly id: string
  readonly stage: string
  readonly createdAt: string
  readonly activatedAt: string | null
  readonly endedAt: string | null
}

export const memberRole = z.enum([...participantRoles, 'coordinator', 'member'])

export function charterProblems({ startsOn, endsOn }: Pick<Charter, 'startsOn' | 'endsOn'>): FieldProblem[] {
  return startsOn && endsOn && endsOn < startsOn ? [{ path: 'endsOn', code: 'before-start' }] : []
}

/** Whether something of what one saw is no longer so. */
export const isOutdated = (seen: { readonly [K in keyof Charter]?: Charter[K] | undefined }, now: Charter): boolean =>
  (Object.keys(seen) as (keyof Charter)[]).some((name) => seen[name] !== undefined && seen[name] !== now[name])

export function stageProblems(stages: readonly Stage[], current: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  const seen = new Set<string>()
  for (const [index, { key, name }] of stages.entries()) {
    if (seen.has(key)) problems.push({ path: `stages.${index}.key`, code: 'taken' })
    seen.add(key)
    const isUsual = (usualStages as readonly string[]).includes(key)
    if (!isUsual && name === '') problems.push({ path: `stages.${index}.name`, code: 'required' })
  }
  if (!seen.has(current)) problems.push({ path: 'stages', code: 'current-stage-missing' })
  return problems
}

/** The day by which notice must be given so that the partnership ends, rather than renews, at its end date. */
export function noticeDay({ endsOn, noticeDays }: Pick<Charter, 'endsOn' | 'noticeDays'>): string | undefined {
  if (!endsOn || noticeDays === null) return undefined
  return Temporal.PlainDate.from(endsOn).subtract({ days: noticeDays }).toString()
}
