import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

const chunkLength = 256 * 1024

interface FileLabel {
  readonly name: string
  readonly type: string
}

/**
 * Writes what comes to a file without a name and answers it, to be read once: its size is known, it takes no memory however long it
 * is, and a reader who is slow holds nothing but the file. Gone when it was read, or when the process ends.
 */
export async function spoolFile(chunks: AsyncIterable<string | Uint8Array>, label: FileLabel): Promise<File> {
  const handle = await openNameless()
  try {
    return new SpooledFile(handle, { ...label, size: await writeAll(handle, chunks) })
  } catch (problem) {
    await handle.close()
    throw problem
  }
}

export const spoolLines = (lines: AsyncIterable<string>, label: FileLabel) => spoolFile(joinLines(lines), label)

/** Takes bytes from outside into a file without a name; undefined when they are more than may be. Whoever asked closes the handle. */
export async function spoolUpload(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileHandle | undefined> {
  const handle = await openNameless()
  try {
    let size = 0
    for await (const chunk of content) {
      size += chunk.length
      if (size > maxBytes) break
      await handle.write(chunk)
    }
    if (size <= maxBytes) return handle
  } catch (problem) {
    await handle.close()
    throw problem
  }
  await handle.close()
  return undefined
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `entente-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  await rm(path)
  return handle
}

async function* joinLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < chunkLength) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}

async function writeAll(handle: FileHandle, chunks: AsyncIterable<string | Uint8Array>): Promise<number> {
  let size = 0
  for await (const chunk of chunks) {
    const { bytesWritten } = await handle.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    size += bytesWritten
  }
  return size
}

class SpooledFile extends File {
  readonly #handle: FileHandle
  readonly #size: number

  constructor(handle: FileHandle, { name, type, size }: FileLabel & { size: number }) {
    super([], name, { type })
    this.#handle = handle
    this.#size = size
  }

  override get size() {
    return this.#size
  }

  override stream() {
    return Readable.toWeb(this.#handle.createReadStream({ start: 0, highWaterMark: chunkLength })) as ReadableStream<
      Uint8Array<ArrayBuffer>
    >
  }
}
