import { schemaType } from '#src/exchange/iati/check-schema.ts'

/** The parts of an activity as somebody looks for them. */
export const partGroups = [
  { key: 'organisations', kinds: ['participating-org', 'reporting-org', 'contact-info'] },
  { key: 'results', kinds: ['result'] },
  { key: 'money', kinds: ['budget', 'planned-disbursement', 'transaction', 'capital-spend', 'country-budget-items'] },
  { key: 'documents', kinds: ['document-link'] },
  { key: 'places', kinds: ['location', 'recipient-country', 'recipient-region', 'activity-scope'] },
  { key: 'dates', kinds: ['title', 'description', 'activity-status', 'activity-date'] },
] as const

export type GroupKey = (typeof partGroups)[number]['key'] | 'further'

const grouped = new Set<string>(partGroups.flatMap(({ kinds }) => kinds))
export const groupOf = (kind: string): GroupKey =>
  partGroups.find(({ kinds }) => (kinds as readonly string[]).includes(kind))?.key ?? 'further'

/** The kinds that one may add: those of which the standard takes several, and those that are not there yet. */
export function addableKinds(group: GroupKey, present: readonly string[]): string[] {
  const all = schemaType(['iati-activity'])?.content ?? []
  return all
    .filter(({ name }) => name !== '*' && name !== 'iati-identifier')
    .filter(({ name }) => (group === 'further' ? !grouped.has(name) : groupOf(name) === group))
    .filter(({ name, max }) => max === null || !present.includes(name))
    .map(({ name }) => name)
}
