import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { toVector } from '#src/features/oversee/search/model.ts'

export interface Document {
  readonly spaceId: string
  readonly audienceId: string
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
}

export async function saveDocument(db: Db, document: Document): Promise<void> {
  const words = sql<string>`${toVector(document)}::tsvector`
  const row = { audience_id: document.audienceId, title: document.title, words }
  await db
    .insertInto('search_documents')
    .values({ space_id: document.spaceId, kind: document.kind, id: document.id, ...row })
    .onConflict((conflict) => conflict.columns(['space_id', 'kind', 'id']).doUpdateSet(row))
    .execute()
}

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
  readonly audienceId: string
  readonly space: { readonly id: string; readonly kind: 'organisation' | 'partnership'; readonly name: string }
}

/** What the acting seat sees and the words fit, best first, with the name of its space as the seat knows it. */
export async function findDocuments(db: Db, query: string, limit: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select f.kind, f.id, f.title, f.audience_id as "audienceId", json_build_object('id', f.space_id, 'kind', s.kind, 'name', s.name) as space
      from acting.search(${query}, ${limit}) with ordinality as f (space_id, audience_id, kind, id, title, place)
      cross join lateral acting.describe_space(f.space_id) s
     order by f.place`.execute(db)
  return rows
}
