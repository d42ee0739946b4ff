import type { Act } from '#src/core/acting/actions.ts'
import { nameFits, toNearQuery, toQuery } from '#src/features/oversee/search/model.ts'
import { findDocuments, type Hit, listKnownPartnerships, listKnownPeople } from '#src/features/oversee/search/store.ts'

export interface Question {
  readonly q: string
  readonly kind?: string | undefined
  readonly spaceId?: string | undefined
  readonly limit: number
}

/** Partnerships and people by their names, then records by their words; never more than the acting seat sees. */
export async function search(act: Act, { q, kind, spaceId, limit }: Question): Promise<Hit[]> {
  const query = toQuery(q)
  if (query === undefined) return []
  const isWanted = (one: string) => kind === undefined || kind === one
  const partnerships = isWanted('partnership') && spaceId === undefined ? byName(await listKnownPartnerships(act.db), q) : []
  const people = isWanted('person') ? byName(await listKnownPeople(act.db, { spaceId }), q) : []
  const isOfRecords = kind !== 'partnership' && kind !== 'person'
  const near = toNearQuery(q)
  const documents = isOfRecords ? await findDocuments(act.db, { query, ...near, kind, spaceId, limit }) : []
  // Names are few: they never push all records out of a short answer.
  const most = kind === undefined ? Math.ceil(limit / 3) : limit
  return [...partnerships.slice(0, most), ...people.slice(0, most), ...documents].slice(0, limit)
}

/** Those that fit, what begins so before what is a slip away. */
function byName(hits: readonly Hit[], q: string): Hit[] {
  const fitting = Map.groupBy(hits, ({ title }) => nameFits(title, q))
  return [...(fitting.get('exact') ?? []), ...(fitting.get('near') ?? [])]
}
