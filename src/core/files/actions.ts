import { type Act, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import { type Content, longestFile } from '#src/core/files/api.ts'
import { type FileRecord, plainFileName, plainMediaType } from '#src/core/files/model.ts'
import { canRemoveFile } from '#src/core/files/policy.ts'
import { findFile, insertFile, listRemovedFiles, markRemoved } from '#src/core/files/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { findSeat } from '#src/core/seats/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { canBeUndone, undoneSince } from '#src/kit/undo.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** A content that the file store keeps already. */
export interface KeptContent {
  readonly name: string
  readonly mediaType: string
  readonly hash: string
  readonly size: number
}

/** Puts a kept content beside a record. Whether that may be is for the record's own noun to say, before it calls this. */
export async function addFile(
  act: Act,
  { about, audienceId, content }: { about: FileRecord['about']; audienceId: string; content: KeptContent },
): Promise<FileRecord> {
  const file: FileRecord = {
    spaceId: found(act.actor.spaceId),
    audienceId,
    id: newId(),
    about,
    name: plainFileName(content.name),
    mediaType: plainMediaType(content.mediaType),
    size: content.size,
    hash: content.hash,
    addedBy: act.actor.seatId,
    addedAt: act.now.toString(),
    removedAt: null,
  }
  await insertFile(act.db, file)
  recordFile(act, 'file.added', file)
  return file
}

export interface Upload {
  readonly spaceId: string
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly content: Content
}

/** Where a file may be put: refuses whoever may not. Asked before the bytes are taken, and again when they are kept. */
export type Placing = (act: Act, upload: Upload) => Promise<{ about: FileRecord['about']; audienceId: string }>

/**
 * Takes a file for a record. The bytes are taken between two transactions: a slow sender must hold no database connection, and
 * who may not add anything is refused before a byte is kept.
 */
export async function addUploadedFile(
  act: StreamAct,
  upload: Upload,
  { place, afterwards }: { place: Placing; afterwards?: (act: Act, file: FileRecord) => Promise<void> },
): Promise<FileRecord> {
  await inTransaction(act, act.caller, { readOnly: true }, async (entering) => {
    await place(await enterSeat(entering, act.caller, upload.spaceId), upload)
  })
  const { name, mediaType, content } = upload
  if (!(Symbol.asyncIterator in content)) throw new Refusal('invalid', undefined, [{ path: 'body', code: 'required' }])
  const kept = await act.services.files.put(content, { maxBytes: longestFile })
  if (!kept.ok) throw new Refusal('too-large')
  return inTransaction(act, act.caller, { readOnly: false }, async (entering) => {
    const inside = await enterSeat(entering, act.caller, upload.spaceId)
    const { about, audienceId } = await place(inside, upload)
    const file = await addFile(inside, { about, audienceId, content: { name, mediaType, hash: kept.hash, size: kept.size } })
    await afterwards?.(inside, file)
    return file
  })
}

export async function removeFile(act: Act, id: string): Promise<FileRecord> {
  const file = await getOwnFile(act, id)
  if (file.removedAt !== null) throw new Refusal('gone')
  return settle(act, file, { at: act.now.toString(), by: act.actor.seatId })
}

/** What was removed from a record and the acting seat can still bring back. */
export async function listRestorableFiles(act: Act, about: FileRecord['about']): Promise<FileRecord[]> {
  const removed = await listRemovedFiles(act.db, found(act.actor.spaceId), { ...about, since: undoneSince(act.now) })
  return removed
    .filter(({ addedBy, addedFor }) => canRemoveFile(act.actor, { seatId: addedBy, organisationId: addedFor }))
    .map(({ addedFor: _side, ...file }) => file)
}

export async function restoreFile(act: Act, id: string): Promise<FileRecord> {
  const file = await getOwnFile(act, id)
  if (file.removedAt === null) throw new Refusal('conflict', 'not-removed')
  if (!canBeUndone(file.removedAt, act.now)) throw new Refusal('gone')
  return settle(act, file, null)
}

async function getOwnFile(act: Act, id: string): Promise<FileRecord> {
  const file = found(await findFile(act.db, found(act.actor.spaceId), id))
  const seat = await findSeat(act.db, file.addedBy)
  allow(canRemoveFile(act.actor, { seatId: file.addedBy, organisationId: seat?.organisationId ?? '' }))
  return file
}

async function settle(act: Act, file: FileRecord, removal: { at: string; by: string } | null): Promise<FileRecord> {
  await markRemoved(act.db, file, removal)
  const changed = { ...file, removedAt: removal?.at ?? null }
  recordFile(act, removal ? 'file.removed' : 'file.restored', changed)
  return changed
}

function recordFile(act: Act, verb: Verb, { spaceId: _space, audienceId, id, ...payload }: FileRecord) {
  record(act, verb, { audienceId, subject: { kind: 'file', id }, payload })
}
