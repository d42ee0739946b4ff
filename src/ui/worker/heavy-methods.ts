import { seededRandom } from '#src/methods/random.ts'
import type { DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { PreferenceFunction } from '#src/methods/ranking/preference-functions.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import type { UncertainValue } from '#src/methods/ranking/smaa/sample-values.ts'
import { type SmaaOptions, smaa } from '#src/methods/ranking/smaa/smaa.ts'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { readSeries } from '#src/methods/signals/read-series.ts'
import { sideGap } from '#src/methods/surveys/side-gap.ts'
import { type Respondent, suppressGroups } from '#src/methods/surveys/suppress-groups.ts'

/**
 * The methods that may take longer than a frame, each with one input that can be sent to a worker: random sources
 * cannot, so seeds stand for them.
 */
export const HEAVY_METHODS = {
  smaa: ({ values, seed, ...options }: { values: readonly (readonly UncertainValue[])[]; seed?: number } & SmaaOptions) =>
    smaa(values, seededRandom(seed), options),
  promethee: ({ functions, ...table }: DecisionTable & { functions?: readonly PreferenceFunction[] }) =>
    promethee(table, functions ? { functions } : {}),
  mannKendall: ({ y, ...options }: { y: readonly number[]; x?: readonly number[]; level?: number }) => mannKendall(y, options),
  readSeries: ({ y, ...options }: { y: readonly number[]; level?: number }) => readSeries(y, options),
  sideGap: ({
    first,
    second,
    seed,
    ...options
  }: {
    first: readonly number[]
    second: readonly number[]
    seed?: number
    level?: number
  }) => sideGap(first, second, { random: seededRandom(seed), ...options }),
  suppressGroups: ({
    respondents,
    groupings,
    ...options
  }: {
    respondents: readonly Respondent[]
    groupings: readonly (readonly string[])[]
    floor?: number
  }) => suppressGroups(respondents, groupings, options),
} as const

export type HeavyMethods = typeof HEAVY_METHODS

export type HeavyName = keyof HeavyMethods

export type HeavyInput<Name extends HeavyName> = Parameters<HeavyMethods[Name]>[0]

export type HeavyAnswer<Name extends HeavyName> = ReturnType<HeavyMethods[Name]>
