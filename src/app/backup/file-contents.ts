import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackedUpFile } from '#src/platform/database/backup/manifest.ts'
import { writeDurably } from '#src/platform/database/backup/written-file.ts'
import { isFileHash } from '#src/platform/files/file-store.ts'
import { contentPath } from '#src/platform/files/folder-store.ts'

/**
 * Copies every content of the store. To be called after the database was read: a content is there before its record is written,
 * and stays, so whatever the records name is among them.
 */
export async function backUpContents(filesFolder: string, folder: string): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = []
  for (const hash of await listContents(filesFolder)) {
    const path = `files/${hash}`
    const source = await open(contentPath(filesFolder, hash))
    files.push({ path, ...(await writeDurably(join(folder, path), source.createReadStream({ highWaterMark: 1 << 20 }))) })
  }
  return files
}

/** Lays the contents back; one that is there already is the same, for its name is its hash. */
export async function restoreContents(folder: string, files: readonly BackedUpFile[], filesFolder: string): Promise<void> {
  for (const { path } of files.filter((file) => file.path.startsWith('files/'))) {
    const target = contentPath(filesFolder, path.slice('files/'.length))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    if (!existsSync(target)) await copyFile(join(folder, path), target)
  }
}

async function listContents(filesFolder: string): Promise<string[]> {
  if (!existsSync(filesFolder)) return []
  const names = await readdir(filesFolder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && isFileHash(entry.name) && !entry.parentPath.endsWith('incoming'))
    .map(({ name }) => name)
}
