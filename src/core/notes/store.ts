import type { Db } from '#src/core/acting/store.ts'
import type { Note } from '#src/core/notes/model.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

function selectNotes(db: Db, spaceId: string) {
  return db
    .selectFrom('notes as n')
    .leftJoin('seats as s', 's.id', 'n.written_by')
    .leftJoin('people as p', 'p.id', 's.person_id')
    .select(['n.space_id as spaceId', 'n.audience_id as audienceId', 'n.id', 'n.body', 'n.written_by as writtenBy'])
    .select(['n.target_space_id as targetSpaceId', 'n.target_kind as targetKind', 'n.target_id as targetId'])
    .select(['n.written_at as writtenAt', 'n.changed_at as changedAt', 'n.deleted_at as deletedAt', 'p.name as writtenByName'])
    .where('n.space_id', '=', spaceId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectNotes>['executeTakeFirstOrThrow']>>

const toNote = ({ targetSpaceId, targetKind, targetId, ...row }: Row): Note => ({
  ...row,
  target: { spaceId: targetSpaceId, kind: targetKind, id: targetId },
})

export async function listNotes(db: Db, spaceId: string, target: { kind: string; id: string }): Promise<Note[]> {
  return (await notesAbout(db, { spaceId, kind: target.kind, id: target.id })).map(toNote)
}

const notesAbout = compileOnce((db: Db, given: { spaceId: string; kind: string; id: string }) =>
  selectNotes(db, given.spaceId)
    .where('n.target_kind', '=', given.kind)
    .where('n.target_id', '=', given.id)
    .where('n.deleted_at', 'is', null)
    .orderBy('n.written_at')
    .orderBy('n.id')
    .limit(500),
)

/** Those deleted since a moment, the latest first. */
export async function listDeletedNotes(
  db: Db,
  spaceId: string,
  { kind, id, since }: { kind: string; id: string; since: string },
): Promise<Note[]> {
  const rows = await selectNotes(db, spaceId)
    .where('n.target_kind', '=', kind)
    .where('n.target_id', '=', id)
    .where('n.deleted_at', '>', since)
    .orderBy('n.deleted_at', 'desc')
    .orderBy('n.id')
    .limit(500)
    .execute()
  return rows.map(toNote)
}

export async function findNote(db: Db, spaceId: string, id: string): Promise<Note | undefined> {
  const [row] = await oneNote(db, { spaceId, id })
  return row && toNote(row)
}

const oneNote = compileOnce((db: Db, given: { spaceId: string; id: string }) =>
  selectNotes(db, given.spaceId).where('n.id', '=', given.id),
)

type NewNote = Omit<Note, 'writtenByName'>

export async function insertNote(db: Db, { target, ...note }: NewNote): Promise<void> {
  await insertion(db, { ...note, targetSpaceId: target.spaceId, targetKind: target.kind, targetId: target.id })
}

const insertion = compileOnce(
  (db: Db, given: Omit<NewNote, 'target'> & { targetSpaceId: string; targetKind: string; targetId: string }) =>
    db.insertInto('notes').values({
      space_id: given.spaceId,
      audience_id: given.audienceId,
      id: given.id,
      target_space_id: given.targetSpaceId,
      target_kind: given.targetKind,
      target_id: given.targetId,
      body: given.body,
      written_by: given.writtenBy,
      written_at: given.writtenAt,
    }),
)

export interface NoteChanges {
  readonly audience_id?: string
  readonly body?: string
  readonly changed_at?: string
  readonly deleted_at?: string | null
  readonly deleted_by?: string | null
}

export async function updateNote(db: Db, { spaceId, id }: Pick<Note, 'spaceId' | 'id'>, changes: NoteChanges): Promise<void> {
  await db.updateTable('notes').set(changes).where('space_id', '=', spaceId).where('id', '=', id).execute()
}
