import { MethodError } from '#src/methods/method-error.ts'

const MOST_CANDIDATES = 200

/** The candidates by name, in the order given. Errors: too-few (none), too-many, duplicate. */
export function checkCandidates(candidates: readonly string[], path = 'candidates'): ReadonlyMap<string, number> {
  if (candidates.length === 0) throw new MethodError('too-few', path, 'At least one candidate is needed.')
  if (candidates.length > MOST_CANDIDATES)
    throw new MethodError('too-many', path, `There may be ${MOST_CANDIDATES} candidates.`)
  const places = new Map(candidates.map((name, i) => [name, i]))
  if (places.size < candidates.length) {
    const place = candidates.findIndex((name, i) => candidates.indexOf(name) !== i)
    throw new MethodError('duplicate', `${path}.${place}`, 'This candidate stands twice.')
  }
  return places
}

/** The place of a candidate on the list. Errors: unknown-name. */
export function placeOf(candidates: ReadonlyMap<string, number>, name: string, path: string): number {
  const place = candidates.get(name)
  if (place === undefined) throw new MethodError('unknown-name', path, `“${name}” is not a candidate.`)
  return place
}
