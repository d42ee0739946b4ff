import type { DefinitionFields } from '#src/core/measures/model/definition.ts'

export const comparedFields = [
  'name',
  'formula',
  'unit',
  'direction',
  'frequency',
  'targets',
  'warn',
  'alarm',
  'baseline',
  'source',
  'owner',
  'perspective',
] as const satisfies readonly (keyof DefinitionFields)[]

export type ComparedField = (typeof comparedFields)[number]

/** What one version says otherwise than the one before it. */
export const changedFields = (before: DefinitionFields, after: DefinitionFields): ReadonlySet<ComparedField> =>
  new Set(comparedFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])))
