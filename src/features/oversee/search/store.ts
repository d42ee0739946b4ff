import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { toVector } from '#src/features/oversee/search/model.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

export interface Document {
  readonly spaceId: string
  readonly audienceId: string
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
}

export async function saveDocument(db: Db, document: Document): Promise<void> {
  await saved(db, { ...document, words: toVector(document) })
}

const saved = compileOnce((db: Db, given: Document & { words: string }) => {
  const row = { audience_id: given.audienceId, title: given.title, words: sql<string>`${given.words}::tsvector` }
  return db
    .insertInto('search_documents')
    .values({ space_id: given.spaceId, kind: given.kind, id: given.id, ...row })
    .onConflict((conflict) => conflict.columns(['space_id', 'kind', 'id']).doUpdateSet(row))
})

export async function removeDocument(db: Db, { spaceId, kind, id }: Pick<Document, 'spaceId' | 'kind' | 'id'>): Promise<void> {
  await db
    .deleteFrom('search_documents')
    .where('space_id', '=', spaceId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
}

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly audienceId: string | null
  readonly space: { readonly id: string; readonly kind: 'organisation' | 'partnership'; readonly name: string } | null
  readonly organisation: string | null
}

export interface DocumentQuestion {
  readonly query: string
  readonly near?: string | undefined
  readonly rest?: string | undefined
  readonly kind?: string | undefined
  readonly spaceId?: string | undefined
  readonly limit: number
}

/** What the acting seat sees and the words fit, best first, with the name of its space as the seat knows it. */
export const findDocuments = compileOnce(
  (_db: Db, given: DocumentQuestion) => sql<Hit>`
    select f.kind, f.id, f.title, f.audience_id as "audienceId", null as organisation,
           json_build_object('id', f.space_id, 'kind', s.kind, 'name', s.name) as space
      from acting.search(${given.query}, ${given.near}, ${given.rest}, ${given.kind}, ${given.spaceId}::uuid, ${given.limit})
             with ordinality as f (space_id, audience_id, kind, id, title, place)
      cross join lateral acting.describe_space(f.space_id) s
     order by f.place`,
)

export type Name = readonly [id: string, name: string]

interface KnownNames {
  readonly partnerships: readonly Name[] | null
  readonly people: readonly Name[] | null
}

/** Everything that the acting seat may look for by its name: names are folded like everything else that is searched, so they are matched here, not there. */
export async function listKnownNames(db: Db, spaceId: string | undefined) {
  const [row] = await knownNames(db, { spaceId })
  return { partnerships: row?.partnerships ?? [], people: row?.people ?? [] }
}

const knownNames = compileOnce(
  (_db: Db, given: { readonly spaceId: string | undefined }) =>
    sql<KnownNames>`select partnerships, people from acting.known_names(${given.spaceId}::uuid)`,
)

/** Of these, the partnerships that the acting seat may know of, as it knows them. */
export const findPartnerships = compileOnce(
  (_db: Db, given: { readonly ids: readonly string[] }) => sql<Hit>`
    select 'partnership' as kind, p.id, p.name as title, null as "audienceId", null as organisation,
           json_build_object('id', p.id, 'kind', 'partnership', 'name', p.name) as space
      from partnerships p where p.id = any (${given.ids}::uuid[]) and p.id in (select acting.spaces()) and acting.probes()
    union all
    select 'partnership', f.space_id, f.left_with->>'name', null, null,
           json_build_object('id', f.space_id, 'kind', 'partnership', 'name', f.left_with->>'name')
      from parties f join space_members m on m.space_id = f.space_id and m.seat_id = acting.seat()
     where f.space_id = any (${given.ids}::uuid[]) and f.organisation_id = acting.organisation() and f.left_at is not null and acting.probes()
     order by title`,
)

/** Of these, the people of the own organisation and of all partnerships, each once. */
export const findPeople = compileOnce(
  (_db: Db, given: { readonly ids: readonly string[]; readonly spaceId: string | undefined }) => sql<Hit>`
    select 'person' as kind, s.id, p.name as title, null as "audienceId", o.short_name as organisation,
           case when shared.id is not null then json_build_object('id', shared.id, 'kind', 'partnership', 'name', shared.name) end as space
      from seats s join people p on p.id = s.person_id join organisations o on o.id = s.organisation_id
      left join lateral (
        select w.id, w.name from space_members theirs join partnerships w on w.id = theirs.space_id
         where theirs.seat_id = s.id and theirs.until is null and theirs.space_id in (select acting.joined())
           and (${given.spaceId}::uuid is null or theirs.space_id = ${given.spaceId}::uuid)
         order by w.name limit 1) shared on true
     where s.id = any (${given.ids}::uuid[]) and s.id in (select acting.colleagues()) and s.left_at is null and acting.probes()
       and (shared.id is not null or s.organisation_id = acting.organisation() and ${given.spaceId}::uuid is null)
     order by p.name, s.id`,
)
