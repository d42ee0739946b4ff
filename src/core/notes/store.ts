import type { Db } from '#src/core/acting/store.ts'
import type { Note } from '#src/core/notes/model.ts'

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
  const rows = await selectNotes(db, spaceId)
    .where('n.target_kind', '=', target.kind)
    .where('n.target_id', '=', target.id)
    .where('n.deleted_at', 'is', null)
    .orderBy('n.written_at')
    .orderBy('n.id')
    .limit(500)
    .execute()
  return rows.map(toNote)
}

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
  const row = await selectNotes(db, spaceId).where('n.id', '=', id).executeTakeFirst()
  return row && toNote(row)
}

export async function insertNote(db: Db, note: Omit<Note, 'writtenByName'>): Promise<void> {
  await db
    .insertInto('notes')
    .values({
      space_id: note.spaceId,
      audience_id: note.audienceId,
      id: note.id,
      target_space_id: note.target.spaceId,
      target_kind: note.target.kind,
      target_id: note.target.id,
      body: note.body,
      written_by: note.writtenBy,
      written_at: note.writtenAt,
    })
    .execute()
}

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
