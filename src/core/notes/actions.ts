import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type AudienceChoice, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import type { Note } from '#src/core/notes/model.ts'
import { canChangeNote, canWriteNote } from '#src/core/notes/policy.ts'
import { findNote, insertNote, listDeletedNotes, type NoteChanges, updateNote } from '#src/core/notes/store.ts'
import { isKnownSpace } from '#src/core/spaces/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { canBeUndone, undoneSince } from '#src/kit/undo.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewNote {
  readonly target: { readonly spaceId: string | undefined; readonly kind: string; readonly id: string }
  readonly body: string
  readonly audience: AudienceChoice
}

export async function writeNote(act: Act, { target, body, audience }: NewNote): Promise<Note> {
  allow(canWriteNote(act.actor))
  const spaceId = found(act.actor.spaceId)
  const isKnown = target.spaceId === undefined || (await isKnownSpace(act.db, target.spaceId))
  refuseProblems(isKnown ? [] : [{ path: 'targetSpaceId', code: 'unknown' }])
  const note = {
    spaceId,
    audienceId: await openAudience(act, audience),
    id: newId(),
    target: { ...target, spaceId: target.spaceId ?? spaceId },
    body,
    writtenBy: act.actor.seatId,
    writtenAt: act.now.toString(),
    changedAt: null,
    deletedAt: null,
  }
  const [, written] = await Promise.all([insertNote(act.db, note), recorded(act, 'note.written', note)])
  return written
}

export async function changeNote(act: Act, id: string, body: string): Promise<Note> {
  const note = await getOwnNote(act, id)
  if (note.deletedAt !== null) throw new Refusal('gone')
  return save(act, 'note.changed', { note, changes: { body, changed_at: act.now.toString() } })
}

export async function deleteNote(act: Act, id: string): Promise<Note> {
  const note = await getOwnNote(act, id)
  if (note.deletedAt !== null) throw new Refusal('gone')
  const changes = { deleted_at: act.now.toString(), deleted_by: act.actor.seatId }
  return save(act, 'note.deleted', { note, changes })
}

/** What the acting seat deleted about a thing and can still bring back. */
export async function listRestorableNotes(act: Act, target: { kind: string; id: string }): Promise<Note[]> {
  const spaceId = found(act.actor.spaceId)
  const notes = await listDeletedNotes(act.db, spaceId, { ...target, since: undoneSince(act.now) })
  return notes.filter((note) => canChangeNote(act.actor, note))
}

export async function restoreNote(act: Act, id: string): Promise<Note> {
  const note = await getOwnNote(act, id)
  if (note.deletedAt === null) throw new Refusal('conflict', 'not-deleted')
  if (!canBeUndone(note.deletedAt, act.now)) throw new Refusal('gone')
  return save(act, 'note.restored', { note, changes: { deleted_at: null, deleted_by: null } })
}

/** Lets more people see it. Its history stays where it was written; the new chain begins with the words as they are now. */
export async function shareNote(act: Act, id: string, choice: AudienceChoice): Promise<Note> {
  const note = await getOwnNote(act, id)
  if (note.deletedAt !== null) throw new Refusal('gone')
  const from = found(await findAudience(act.db, note.spaceId, note.audienceId))
  const audienceId = await openAudience(act, choice)
  if (audienceId === note.audienceId) return note
  const to = found(await findAudience(act.db, note.spaceId, audienceId))
  refuseProblems(isWidening(from, to) ? [] : [{ path: 'audience', code: 'not-wider' }])
  record(act, 'note.shared', { audienceId: note.audienceId, subject: { kind: 'note', id }, payload: { audience: audienceId } })
  return save(act, 'note.made-shared', { note, changes: { audience_id: audienceId } })
}

async function getOwnNote(act: Act, id: string): Promise<Note> {
  const note = found(await findNote(act.db, found(act.actor.spaceId), id))
  allow(canChangeNote(act.actor, note))
  return note
}

async function save(act: Act, verb: Verb, { note, changes }: { note: Note; changes: NoteChanges }): Promise<Note> {
  const [, saved] = await Promise.all([updateNote(act.db, note, changes), recorded(act, verb, note)])
  return saved
}

async function recorded(act: Act, verb: Verb, { spaceId, id }: Pick<Note, 'spaceId' | 'id'>): Promise<Note> {
  const note = found(await findNote(act.db, spaceId, id))
  const { target, body, writtenBy, deletedAt } = note
  record(act, verb, {
    audienceId: note.audienceId,
    subject: { kind: 'note', id },
    payload: { target, body, writtenBy, deletedAt },
    searchable: deletedAt === null ? { title: body.split('\n', 1)[0]?.slice(0, 120) ?? '', text: body } : null,
  })
  return note
}
