import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { FileRecord } from '#src/core/files/model.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

function selectFiles(db: Db, spaceId: string) {
  return db
    .selectFrom('files')
    .select(['space_id as spaceId', 'audience_id as audienceId', 'files.id', 'name', 'size', 'hash', 'media_type as mediaType'])
    .select(['added_by as addedBy', 'added_at as addedAt', 'removed_at as removedAt'])
    .select(['about_kind as aboutKind', 'about_id as aboutId'])
    .where('space_id', '=', spaceId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>

const toFile = ({ aboutKind, aboutId, ...row }: Row): FileRecord => ({ ...row, about: { kind: aboutKind, id: aboutId } })

export async function listFiles(db: Db, spaceId: string, about: FileRecord['about']): Promise<FileRecord[]> {
  return (await filesAbout(db, { spaceId, kind: about.kind, id: about.id })).map(toFile)
}

const filesAbout = compileOnce((db: Db, given: { spaceId: string; kind: string; id: string }) =>
  selectFiles(db, given.spaceId)
    .where('about_kind', '=', given.kind)
    .where('about_id', '=', given.id)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id'),
)

/** Those removed since a moment, the latest first, each with the party that added it. */
export async function listRemovedFiles(
  db: Db,
  spaceId: string,
  { kind, id, since }: FileRecord['about'] & { readonly since: string },
): Promise<(FileRecord & { readonly addedFor: string })[]> {
  const rows = await selectFiles(db, spaceId)
    .innerJoin('seats', 'seats.id', 'files.added_by')
    .select('seats.organisation_id as addedFor')
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .where('removed_at', '>', since)
    .orderBy('removed_at', 'desc')
    .orderBy('files.id')
    .limit(500)
    .execute()
  return rows.map(({ addedFor, ...row }) => ({ ...toFile(row), addedFor }))
}

/** Files beside several records of one kind. */
export async function listFilesOf(db: Db, spaceId: string, kind: string, ids: readonly string[]): Promise<FileRecord[]> {
  if (ids.length === 0) return []
  const rows = await selectFiles(db, spaceId)
    .where('about_kind', '=', kind)
    .where('about_id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toFile)
}

export async function findFile(db: Db, spaceId: string, id: string): Promise<FileRecord | undefined> {
  const row = await selectFiles(db, spaceId).where('id', '=', id).executeTakeFirst()
  return row && toFile(row)
}

export async function insertFile(db: Db, file: FileRecord): Promise<void> {
  await db
    .insertInto('files')
    .values({
      space_id: file.spaceId,
      audience_id: file.audienceId,
      id: file.id,
      about_kind: file.about.kind,
      about_id: file.about.id,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      hash: file.hash,
      added_by: file.addedBy,
      added_at: file.addedAt,
    })
    .execute()
}

export async function markRemoved(
  db: Db,
  file: Pick<FileRecord, 'spaceId' | 'id'>,
  removal: { at: string; by: string } | null,
): Promise<void> {
  await db
    .updateTable('files')
    .set({ removed_at: removal?.at ?? null, removed_by: removal?.by ?? null })
    .where('space_id', '=', file.spaceId)
    .where('id', '=', file.id)
    .execute()
}

/** Which of these contents a record still names, one that can be brought back too. */
export async function asWorkerListNeeded(worker: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`select hash from guard.needed_contents(${[...hashes]}::text[]) as hash`.execute(
    worker,
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Lets go for good of what was deleted so long ago that nobody can bring it back. */
export async function asWorkerPurgeDeleted(worker: Database, before: string): Promise<void> {
  await sql`select guard.purge_deleted(${before}::timestamptz)`.execute(worker)
}

/** Every content that a record still names: for the check of a whole installation. */
export async function asGuardListContents(guard: Db): Promise<{ hash: string; name: string }[]> {
  return guard.selectFrom('files').select(['hash', 'name']).distinctOn('hash').orderBy('hash').orderBy('name').execute()
}
