import { decimalTyped } from '#src/core/measures/web/local-number.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'

/** A criterion as it is typed: numbers as text, until they are sent. */
export interface TypedCriterion extends Omit<Criterion, 'points' | 'mustReach'> {
  readonly points: string
  readonly mustReach: string
}

export const typeCriterion = (one: Criterion, locale: string): TypedCriterion => ({
  ...one,
  points: typed(one.points, locale),
  mustReach: typed(one.mustReach, locale),
})

const typed = (number: number | null, locale: string) =>
  number === null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(number)

/** What cannot be read as a number is told by its place, before anything is sent. */
export function readCriteria(rows: readonly TypedCriterion[], locale: string) {
  const problems: { path: string; code: string; values: { written: string } }[] = []
  const read = (text: string, path: string): number | null => {
    if (text.trim() === '') return null
    const number = Number(decimalTyped(text, locale))
    if (!Number.isFinite(number)) problems.push({ path, code: 'not-a-number', values: { written: text } })
    return Number.isFinite(number) ? number : null
  }
  const criteria = rows.map((row, i) => ({
    ...row,
    points: read(row.points, `criteria.${i}.points`),
    mustReach: read(row.mustReach, `criteria.${i}.mustReach`),
  }))
  if (problems.length > 0) throw { code: 'invalid', status: 422, problems }
  return criteria
}

export function freshKey(rows: readonly TypedCriterion[]): string {
  const taken = new Set(rows.map(({ key }) => key))
  for (let number = rows.length + 1; ; number++) if (!taken.has(`c${number}`)) return `c${number}`
}

/** Rows in the order of the tree: groups first, what stands in them after them. */
export function inTreeOrder(rows: readonly TypedCriterion[], parent: string | null = null): TypedCriterion[] {
  return rows.filter((one) => one.parent === parent).flatMap((one) => [one, ...inTreeOrder(rows, one.key)])
}

export const depthOf = (rows: readonly TypedCriterion[], one: TypedCriterion): number => {
  const above = rows.find(({ key }) => key === one.parent)
  return above ? 1 + depthOf(rows, above) : 0
}
