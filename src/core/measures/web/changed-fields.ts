import type { DefinitionFields } from '#src/core/measures/model/definition.ts'

const compared = [
  'name',
  'unit',
  'direction',
  'perspective',
  'frequency',
  'owner',
  'source',
  'formula',
  'warn',
  'alarm',
  'baseline',
  'targets',
] as const satisfies readonly (keyof DefinitionFields)[]

export type ComparedField = (typeof compared)[number]

/** What one version says otherwise than the one before it. */
export const changedFields = (before: DefinitionFields, after: DefinitionFields): ReadonlySet<ComparedField> =>
  new Set(compared.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])))
