import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

const chunkLength = 256 * 1024

/**
 * Writes lines to a file without a name and answers it, to be read once: its size is known, it takes no memory however long it is,
 * and a reader who is slow holds nothing but the file. Gone when it was read, or when the process ends.
 */
export async function spoolLines(lines: AsyncIterable<string>, { name, type }: { name: string; type: string }): Promise<File> {
  const path = join(tmpdir(), `entente-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  try {
    await rm(path)
    return new SpooledFile(handle, { name, type, size: await writeAll(handle, lines) })
  } catch (problem) {
    await handle.close()
    throw problem
  }
}

async function writeAll(handle: FileHandle, lines: AsyncIterable<string>): Promise<number> {
  let size = 0
  let waiting = ''
  const flush = async () => {
    const { bytesWritten } = await handle.write(waiting)
    size += bytesWritten
    waiting = ''
  }
  for await (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length >= chunkLength) await flush()
  }
  await flush()
  return size
}

class SpooledFile extends File {
  readonly #handle: FileHandle
  readonly #size: number

  constructor(handle: FileHandle, { name, type, size }: { name: string; type: string; size: number }) {
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
