import type { Decimal } from '#src/kit/decimal.ts'

/** One entry for a period. The first is the value as reported, every later one a correction; none is overwritten. */
export interface Revision {
  readonly revision: number
  /** Nothing where a correction took the value back. */
  readonly value: Decimal | null
  readonly note: string
  readonly reason: string
  /** The name of the file that it came with. */
  readonly file: string | null
  readonly enteredBy: string
  readonly enteredAt: string
}

export interface PeriodValue {
  /** The first day of the period. */
  readonly start: string
  /** The version of the definition under which it was first reported, by which it is judged for ever. */
  readonly definition: number
  readonly revisions: readonly Revision[]
}

export const currentOf = (value: PeriodValue): Revision | undefined => value.revisions.at(-1)
