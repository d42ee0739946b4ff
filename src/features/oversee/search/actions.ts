import type { Act } from '#src/core/acting/actions.ts'
import { type Fit, fitTo, indexWords, toNearQuery, toQuery } from '#src/features/oversee/search/model.ts'
import {
  findDocuments,
  findPartnerships,
  findPeople,
  type Hit,
  listKnownNames,
  type Name,
} from '#src/features/oversee/search/store.ts'

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
  const near = toNearQuery(q)
  const isOfRecords = kind !== 'partnership' && kind !== 'person'
  const [named, documents] = await Promise.all([
    findByName(act, { q, kind, spaceId, limit }),
    isOfRecords ? findDocuments(act.db, { query, ...near, kind, spaceId, limit }) : [],
  ])
  // Names are few: they never push all records out of a short answer.
  const most = kind === undefined ? Math.ceil(limit / 3) : limit
  return [...named.flatMap((hits) => hits.slice(0, most)), ...documents].slice(0, limit)
}

/** Partnerships, then people, what begins as it was written before what is a slip away. */
async function findByName({ db }: Act, { q, kind, spaceId }: Question): Promise<Hit[][]> {
  const isWanted = (one: string) => kind === undefined || kind === one
  if (!isWanted('partnership') && !isWanted('person')) return []
  const known = await listKnownNames(db, spaceId)
  const judge = fitTo(q)
  const fitOf = (name: string) => judge(wordsOf(name))
  const isAcross = isWanted('partnership') && spaceId === undefined
  const partnerships = isAcross ? bestOf(known.partnerships, fitOf) : []
  const people = isWanted('person') ? bestOf(known.people, fitOf) : []
  const hits = await Promise.all([
    partnerships.length === 0 ? [] : findPartnerships(db, { ids: partnerships }),
    people.length === 0 ? [] : findPeople(db, { ids: people, spaceId }),
  ])
  return hits.map((some) => {
    const fitting = Map.groupBy(some, ({ title }) => fitOf(title))
    return [...(fitting.get('exact') ?? []), ...(fitting.get('near') ?? [])]
  })
}

/** Above what is ever answered, since of some the policies may tell less. */
const mostFitting = 300

function bestOf(names: readonly Name[], fitOf: (name: string) => Fit | undefined): string[] {
  const fitting = Map.groupBy(names, ([_id, name]) => fitOf(name))
  const inOrder = (fit: Fit) => (fitting.get(fit) ?? []).sort(([_one, one], [_other, other]) => (one < other ? -1 : 1))
  return [...inOrder('exact'), ...inOrder('near')].slice(0, mostFitting).map(([id]) => id)
}

/** To fold a name costs more than to compare it, and the same ones are looked at with every letter that somebody types. */
const words = new Map<string, string[]>()
const mostRemembered = 30_000

function wordsOf(name: string): string[] {
  const known = words.get(name)
  if (known) return known
  if (words.size >= mostRemembered) words.clear()
  const folded = indexWords(name)
  words.set(name, folded)
  return folded
}
