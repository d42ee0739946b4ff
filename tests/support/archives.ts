import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '#src/features/oversee/exports/actions/read-archive.ts'
import { manifestPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { readZip } from '#src/platform/files/read-zip.ts'
import { writeZip, type ZipPart } from '#src/platform/files/write-zip.ts'

export type ExportedLine = { line: string; table?: string; row?: Record<string, unknown>; [member: string]: unknown }

/** The parts of an archive by their path, to look at and to tamper with. */
export type Parts = Map<string, Buffer>

export async function partsOf(archive: Blob): Promise<Parts> {
  return withFile(archive, async (handle) => {
    const zip = await readZip(handle, { mostParts: 1_000, mostBytes: 1_000_000_000 })
    const parts: Parts = new Map()
    for (const path of zip.parts.keys()) {
      const stream = await zip.read(path)
      parts.set(path, Buffer.concat(stream ? await stream.toArray() : []))
    }
    return parts
  })
}

export async function zipOf(parts: Iterable<readonly [string, Buffer | string]>): Promise<Blob> {
  async function* list(): AsyncGenerator<ZipPart> {
    for (const [path, content] of parts) yield { path, at: new Date(0), content: once(Buffer.from(content)) }
  }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of writeZip(list())) chunks.push(new Uint8Array(chunk))
  return new Blob(chunks, { type: 'application/zip' })
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content
}

export const linesOf = (part: Buffer | undefined): ExportedLine[] =>
  (part?.toString('utf8') ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedLine)

/** An archive as its reader finds it: problems, or what is in it. */
export const read = (archive: Blob) => withFile(archive, (handle) => openArchive(handle))

export const manifestOf = (parts: Parts) => JSON.parse(parts.get(manifestPath)?.toString('utf8') ?? '{}')

async function withFile<T>(content: Blob, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-archive-'))
  const handle = await open(join(folder, randomUUID()), 'wx+')
  try {
    await handle.write(Buffer.from(await content.arrayBuffer()))
    return await work(handle)
  } finally {
    await handle.close()
    await rm(folder, { recursive: true })
  }
}
