import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import type { QuestionSet, QuestionSetVersion } from '#src/core/question-sets/model/question-set.ts'

const columns = [
  's.id',
  's.space_id as spaceId',
  's.audience_id as audienceId',
  's.name',
  's.purpose',
  's.made_by as madeBy',
  's.made_at as madeAt',
  's.retired_at as retiredAt',
] as const

const selectSets = (db: Db, spaceId: string) =>
  db
    .selectFrom('question_sets as s')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('question_set_versions as v')
          .select(['v.version', 'v.content'])
          .whereRef('v.space_id', '=', 's.space_id')
          .whereRef('v.question_set_id', '=', 's.id')
          .orderBy('v.version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([...columns, 'latest.version', 'latest.content'])
    .where('s.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectSets>['executeTakeFirstOrThrow']>>
const toSet = ({ content, ...row }: Row) => ({ ...row, content: content as unknown as Content })
export type LatestQuestionSet = QuestionSet & { readonly version: number; readonly content: Content }

export async function listQuestionSets(db: Db, spaceId: string): Promise<LatestQuestionSet[]> {
  return (await selectSets(db, spaceId).orderBy('s.name').orderBy('s.id').limit(500).execute()).map(toSet)
}

export async function findQuestionSet(db: Db, spaceId: string, id: string): Promise<LatestQuestionSet | undefined> {
  const row = await selectSets(db, spaceId).where('s.id', '=', id).executeTakeFirst()
  return row && toSet(row)
}

/** Versions of one set come one after the other. */
export async function lockQuestionSet(db: Db, spaceId: string, id: string): Promise<LatestQuestionSet | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 19))`.execute(db)
  return findQuestionSet(db, spaceId, id)
}

export async function listQuestionSetVersions(db: Db, spaceId: string, id: string): Promise<QuestionSetVersion[]> {
  const rows = await db
    .selectFrom('question_set_versions')
    .select(['version', 'content', 'reason', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('space_id', '=', spaceId)
    .where('question_set_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: content as unknown as Content }))
}

export async function insertQuestionSet(db: Db, set: QuestionSet): Promise<void> {
  await db
    .insertInto('question_sets')
    .values({
      space_id: set.spaceId,
      audience_id: set.audienceId,
      id: set.id,
      name: set.name,
      purpose: set.purpose,
      made_by: set.madeBy,
      made_at: set.madeAt,
    })
    .execute()
}

export async function insertQuestionSetVersion(db: Db, set: QuestionSet, version: QuestionSetVersion): Promise<void> {
  await db
    .insertInto('question_set_versions')
    .values({
      space_id: set.spaceId,
      audience_id: set.audienceId,
      question_set_id: set.id,
      version: version.version,
      content: JSON.stringify(version.content),
      reason: version.reason,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    })
    .execute()
}

export async function markQuestionSetRetired(db: Db, set: QuestionSet, retiredAt: string | null): Promise<void> {
  await db
    .updateTable('question_sets')
    .set({ retired_at: retiredAt })
    .where('space_id', '=', set.spaceId)
    .where('id', '=', set.id)
    .execute()
}
