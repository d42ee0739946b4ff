import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const sides = ['gives', 'gets'] as const
export type Side = (typeof sides)[number]

/** A decimal as people write it in a form: up to 15 digits before and 6 after the point. */
export const decimalPattern = /^-?\d{1,15}(\.\d{1,6})?$/

const text = (longest: number) => z.string().trim().max(longest)

/** One number of a stake. `amount` is a decimal as text, never a floating-point number. */
export const figure = z.object({
  side: z.enum(sides),
  label: text(120).min(1),
  amount: z.string().trim().regex(decimalPattern),
  unit: text(40).default(''),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
})
export type Figure = z.infer<typeof figure>

export const stakeWords = z.object({
  gives: text(4000).default(''),
  gets: text(4000).default(''),
  expectedBy: z.iso.date().nullable().default(null),
  figures: z.array(figure).max(30).default([]),
})
export type StakeWords = z.infer<typeof stakeWords>

export const stake = stakeWords.extend({
  id: z.uuid(),
  audienceId: z.uuid(),
  organisationId: z.uuid(),
  writtenBy: z.uuid(),
  writtenAt: z.string(),
})
export type Stake = z.infer<typeof stake> & { readonly spaceId: string; readonly objectiveId: string }

/** A stake that says nothing is no stake. */
export function stakeProblems({ gives, gets, figures }: StakeWords): FieldProblem[] {
  if (gives !== '' || gets !== '' || figures.length > 0) return []
  return [{ path: 'gets', code: 'required' }]
}

/** The parties of an objective's audience that have not shared a stake with it. */
export const missingStakes = (
  parties: readonly string[],
  stakes: readonly Pick<Stake, 'organisationId' | 'audienceId'>[],
  audienceId: string,
) => parties.filter((party) => !stakes.some((stake) => stake.organisationId === party && stake.audienceId === audienceId))
