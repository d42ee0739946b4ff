import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { Meaning, Term } from '#src/features/define/terms/model.ts'

const selectTerms = (db: Db, spaceId: string) =>
  db
    .selectFrom('terms as t')
    .select(['t.id', 't.space_id as spaceId', 't.audience_id as audienceId', 't.word', 't.conflict_id as conflictId'])
    .select([
      't.agreed_meaning as agreedMeaning',
      't.agreed_at as agreedAt',
      't.opened_by as openedBy',
      't.opened_at as openedAt',
    ])
    .select(
      sql<
        Meaning[]
      >`coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'meaning', m.meaning, 'writtenBy', m.written_by, 'writtenAt', m.written_at) order by m.organisation_id)
        from term_meanings m where m.space_id = t.space_id and m.term_id = t.id), '[]')`.as('meanings'),
    )
    .where('t.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectTerms>['executeTakeFirstOrThrow']>>

const toTerm = ({ agreedMeaning, agreedAt, ...row }: Row): Term => ({
  ...row,
  agreed: agreedMeaning === null ? null : { meaning: agreedMeaning, at: agreedAt ?? '' },
})

export async function listTerms(db: Db, spaceId: string): Promise<Term[]> {
  return (await selectTerms(db, spaceId).orderBy('t.opened_at').orderBy('t.id').limit(1000).execute()).map(toTerm)
}

/** Changes of one term come one after the other. */
export async function lockTerm(db: Db, spaceId: string, id: string): Promise<Term | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 59))`.execute(db)
  const row = await selectTerms(db, spaceId).where('t.id', '=', id).executeTakeFirst()
  return row && toTerm(row)
}

export async function findTermCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectTerms(db, spaceId)
    .where('t.id', 'in', [...ids])
    .execute()
  return rows
    .map(toTerm)
    .map(({ id, audienceId, word, agreed }) => ({ id, audienceId, title: word, state: agreed ? 'agreed' : null }))
}

export async function insertTerm(db: Db, term: Term): Promise<void> {
  await db
    .insertInto('terms')
    .values({
      space_id: term.spaceId,
      audience_id: term.audienceId,
      id: term.id,
      word: term.word,
      conflict_id: term.conflictId,
      opened_by: term.openedBy,
      opened_at: term.openedAt,
    })
    .execute()
}

export async function saveMeaning(db: Db, term: Term, { organisationId, ...said }: Meaning): Promise<void> {
  const words = { meaning: said.meaning, written_by: said.writtenBy, written_at: said.writtenAt }
  await db
    .insertInto('term_meanings')
    .values({
      space_id: term.spaceId,
      audience_id: term.audienceId,
      term_id: term.id,
      organisation_id: organisationId,
      ...words,
    })
    .onConflict((conflict) => conflict.columns(['space_id', 'term_id', 'organisation_id']).doUpdateSet(words))
    .execute()
}

export async function saveAgreedMeaning(db: Db, { spaceId, id, agreed }: Term): Promise<void> {
  await db
    .updateTable('terms')
    .set({ agreed_meaning: agreed?.meaning ?? null, agreed_at: agreed?.at ?? null })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}
