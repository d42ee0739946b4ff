import { Readable } from 'node:stream'
import type { Routes } from '#src/core/acting/routes.ts'
import { listRestorableFiles, removeFile, restoreFile } from '#src/core/files/actions.ts'
import type { filesApi } from '#src/core/files/api.ts'
import { attachmentHeader, plainMediaType } from '#src/core/files/model.ts'
import { findFile } from '#src/core/files/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'

export const filesRoutes: Routes<typeof filesApi> = {
  download: async (act, { spaceId, id }) => {
    const file = found(await findFile(act.db, spaceId, id))
    if (file.removedAt !== null) throw new Refusal('gone')
    const opened = await act.services.files.open(file.hash)
    // The record without its content: somebody restored the database and not the files.
    if (!opened.ok) throw new Refusal('unavailable', 'content-missing')
    const headers = {
      // Said once more: an archive brings what it wants.
      'content-type': plainMediaType(file.mediaType),
      'content-length': String(file.size),
      // Whatever somebody uploaded must never run as a page of ours.
      'content-disposition': attachmentHeader(file.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    }
    return { headers, body: Readable.toWeb(opened.stream) as AsyncIterable<Uint8Array> }
  },
  listRemoved: (act, { aboutKind, aboutId }) => listRestorableFiles(act, { kind: aboutKind, id: aboutId }),
  remove: (act, { id }) => removeFile(act, id),
  restore: (act, { id }) => restoreFile(act, id),
}
