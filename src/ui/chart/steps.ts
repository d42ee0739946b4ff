import type { Side } from '../colours.ts'

export type DistributionStep = { readonly key: string; readonly name: string }

/** A side with what it gave, and how many that were. */
export type ShownSide = { readonly side: Side; readonly counts: readonly number[]; readonly total: number }
