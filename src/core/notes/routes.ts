import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { changeNote, deleteNote, listRestorableNotes, restoreNote, shareNote, writeNote } from '#src/core/notes/actions.ts'
import type { notesApi } from '#src/core/notes/api.ts'
import type { Note } from '#src/core/notes/model.ts'
import { canChangeNote } from '#src/core/notes/policy.ts'
import { listNotes } from '#src/core/notes/store.ts'

export const notesRoutes: Routes<typeof notesApi> = {
  list: async (act, { spaceId, targetKind, targetId }) =>
    (await listNotes(act.db, spaceId, { kind: targetKind, id: targetId })).map((note) => present(act, note)),
  listDeleted: async (act, { targetKind, targetId }) =>
    (await listRestorableNotes(act, { kind: targetKind, id: targetId })).map((note) => present(act, note)),
  write: async (act, { targetSpaceId, targetKind, targetId, body, audience }) =>
    present(act, await writeNote(act, { target: { spaceId: targetSpaceId, kind: targetKind, id: targetId }, body, audience })),
  change: async (act, { id, body }) => present(act, await changeNote(act, id, body)),
  share: async (act, { id, audience }) => present(act, await shareNote(act, id, audience)),
  delete: async (act, { id }) => present(act, await deleteNote(act, id)),
  restore: async (act, { id }) => present(act, await restoreNote(act, id)),
}

function present(act: Act, { target, ...note }: Note) {
  return {
    ...note,
    targetSpaceId: target.spaceId,
    targetKind: target.kind,
    targetId: target.id,
    isYours: canChangeNote(act.actor, note),
  }
}
