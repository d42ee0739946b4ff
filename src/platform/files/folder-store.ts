import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  type Cleaning,
  type FileHash,
  type FileStore,
  isFileHash,
  type OpenAnswer,
  placeRange,
} from '#src/platform/files/file-store.ts'

export type FolderStore = FileStore &
  Readonly<{
    /** Removes what uploads left that ended with their process. For the start of the program, and a daily job. */
    removeAbandoned(olderThanHours: number): Promise<number>
  }>

/** Only the program's own user may read: files are handed out by the server, after it has checked who asks. */
const folderMode = 0o700
const fileMode = 0o600

/** A folder with `ab/cd/abcd…` for the contents and `incoming/` for those on their way; both on one disk, so that moving is atomic. */
export async function openFolderStore(folder: string): Promise<FolderStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: folderMode })
  return {
    async put(content, { maxBytes }) {
      const path = join(incoming, randomUUID())
      try {
        const written = await write(path, content, maxBytes)
        if (written.ok) await settle(folder, path, written.hash)
        return written
      } finally {
        // Nothing is there any more when it was moved; anything else ended early.
        await rm(path, { force: true })
      }
    },
    async open(hash, range): Promise<OpenAnswer> {
      const handle = await openForReading(folder, hash)
      if (!handle) return { ok: false, code: 'not-found' }
      const { size } = await handle.stat()
      const place = placeRange(range, size)
      if (place && size > 0) return { ok: true, size, ...place, stream: handle.createReadStream(place) }
      await handle.close()
      if (place) return { ok: true, size, ...place, stream: Readable.from([]) }
      return { ok: false, code: 'range-not-satisfiable', size }
    },
    async has(hash) {
      return isFileHash(hash) && (await stat(contentPath(folder, hash)).catch(undefinedIfMissing)) !== undefined
    },
    async remove(hash) {
      if (!isFileHash(hash)) return false
      const removed = await rm(contentPath(folder, hash)).then(() => true, undefinedIfMissing)
      return removed === true
    },
    removeUnneeded: (cleaning) => removeUnneeded(folder, cleaning),
    removeAbandoned: (olderThanHours) => removeAbandoned(incoming, olderThanHours),
  }
}

type Written = Readonly<{ ok: true; hash: FileHash; size: number }> | Readonly<{ ok: false; code: 'too-large' }>

async function write(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Written> {
  // "wx": never through a link or over a file that somebody laid there.
  const handle = await open(path, 'wx', fileMode)
  try {
    const digest = createHash('sha256')
    let size = 0
    for await (const chunk of content) {
      size += chunk.byteLength
      if (size > maxBytes) return { ok: false, code: 'too-large' }
      digest.update(chunk)
      await writeAll(handle, chunk)
    }
    await handle.sync()
    return { ok: true, hash: digest.digest('hex'), size }
  } finally {
    await handle.close()
  }
}

/** A single write may take only a part, on a disk that is nearly full for one. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < chunk.byteLength) {
    const { bytesWritten } = await handle.write(chunk, offset)
    offset += bytesWritten
  }
}

/**
 * Moves a content to its place, also over the same content that is there already: one of two concurrent uploads may be the one
 * whose record survives. The folders are synced too, or a power cut could lose the name of a file whose bytes are safe.
 */
async function settle(folder: string, from: string, hash: FileHash): Promise<void> {
  const outer = join(folder, hash.slice(0, 2))
  const inner = join(outer, hash.slice(2, 4))
  await mkdir(inner, { recursive: true, mode: folderMode })
  try {
    await rename(from, contentPath(folder, hash))
  } catch (error) {
    // Windows does not move over a file that somebody is reading; what lies there is the same.
    const isThere = await stat(contentPath(folder, hash)).catch(undefinedIfMissing)
    if (!isThere) throw error
    const now = new Date()
    await utimes(contentPath(folder, hash), now, now)
  }
  for (const changed of [inner, outer, folder]) await syncFolder(changed)
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders, and keeps their entries safe by itself.
  if (process.platform === 'win32') return
  const handle = await open(path, constants.O_RDONLY)
  await handle.sync().finally(() => handle.close())
}

async function openForReading(folder: string, hash: FileHash): Promise<FileHandle | undefined> {
  if (!isFileHash(hash)) return undefined
  return open(contentPath(folder, hash), constants.O_RDONLY).catch(undefinedIfMissing)
}

/** The caller has checked that the hash is one: nothing else may become a path. */
export function contentPath(folder: string, hash: FileHash): string {
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
}

async function removeUnneeded(folder: string, { olderThanHours, listNeeded }: Cleaning): Promise<number> {
  const before = Date.now() - olderThanHours * 3_600_000
  let removed = 0
  for (const outer of await listFolders(folder))
    for (const inner of await listFolders(join(folder, outer))) {
      const old = await listOld(join(folder, outer, inner), before)
      const needed = old.length === 0 ? new Set() : await listNeeded(old)
      for (const hash of old) if (!needed.has(hash) && (await removeOld(folder, hash, before))) removed += 1
    }
  return removed
}

const listFolders = async (folder: string) => (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))

async function listOld(folder: string, before: number): Promise<FileHash[]> {
  const old: FileHash[] = []
  for (const name of await readdir(folder)) {
    const found = isFileHash(name) && (await stat(join(folder, name)).catch(undefinedIfMissing))
    if (found && found.mtimeMs < before) old.push(name)
  }
  return old
}

/**
 * The same content may be put again this very moment, by a record that is about to name it. So it is taken aside first, looked at
 * once more, and laid back where it has become a new one.
 */
async function removeOld(folder: string, hash: FileHash, before: number): Promise<boolean> {
  const aside = join(folder, 'incoming', randomUUID())
  const isTaken = await rename(contentPath(folder, hash), aside).then(() => true, undefinedIfMissing)
  if (!isTaken) return false
  if ((await stat(aside)).mtimeMs < before) {
    await rm(aside)
    return true
  }
  await rename(aside, contentPath(folder, hash))
  return false
}

async function removeAbandoned(incoming: string, olderThanHours: number): Promise<number> {
  let removed = 0
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(undefinedIfMissing)
    if (!found || Date.now() - found.mtimeMs < olderThanHours * 3_600_000) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
