import { z } from 'zod'
import { type Decimal, normaliseDecimal } from '#src/kit/decimal.ts'

/** ISO 4217, by its form: which codes are in use changes with the years. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/)

/** An amount of money: exact, and never below nothing. */
export const amount = z
  .string()
  .trim()
  .regex(/^\d{1,20}(\.\d{1,4})?$/)
  .transform((text): Decimal => normaliseDecimal(text) ?? text)

/** What a partnership is worth to one party in a year, as it estimates itself. */
export interface Estimate {
  readonly id: string
  readonly audienceId: string
  /** An exact decimal. */
  readonly amount: string
  readonly currency: string
  /** What the figure rests on, in the party's words. */
  readonly basis: string
  readonly writtenBy: string
  readonly writtenAt: string
}
