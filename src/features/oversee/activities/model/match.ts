import type { Detail } from '#src/features/oversee/activities/model/detail.ts'
import type { ListedDetail } from '#src/features/oversee/activities/model/plan.ts'

/**
 * Finds the parts of an activity again that are kept already: by what they are known by, and what is left of a kind in its order, so
 * that a result whose title changed is still the same result.
 */
export function matchDetails(listed: readonly ListedDetail[], kept: readonly Detail[]): Map<ListedDetail, Detail> {
  const matches = new Map<ListedDetail, Detail>()
  matchAmong(
    listed.filter(({ parentKey }) => parentKey === null),
    kept.filter(({ parentId }) => parentId === null),
    matches,
  )
  for (const [result, detail] of [...matches])
    if (result.kind === 'result')
      matchAmong(
        listed.filter(({ parentKey }) => parentKey === result.key),
        kept.filter(({ parentId }) => parentId === detail.id),
        matches,
      )
  return matches
}

function matchAmong(listed: readonly ListedDetail[], kept: readonly Detail[], matches: Map<ListedDetail, Detail>): void {
  const byKey = new Map(kept.map((one) => [one.key, one]))
  const left: ListedDetail[] = []
  const taken = new Set<string>()
  for (const one of listed) {
    const known = byKey.get(one.key)
    if (!known) left.push(one)
    else {
      matches.set(one, known)
      taken.add(known.id)
    }
  }
  const free = Map.groupBy(
    kept.filter(({ id }) => !taken.has(id)),
    ({ kind }) => kind,
  )
  for (const one of left) {
    const next = free.get(one.kind)?.shift()
    if (next) matches.set(one, next)
  }
}
