import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A content that arrived once and is read several times: it lies in a file without a name and takes no memory. */
export interface SpooledContent {
  readonly size: number
  read(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Undefined when it is longer than it may be; then nothing of it is kept. */
export async function spoolContent(
  content: AsyncIterable<Uint8Array>,
  { maxBytes }: { maxBytes: number },
): Promise<SpooledContent | undefined> {
  const path = join(tmpdir(), `entente-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  let size = 0
  try {
    await rm(path)
    for await (const chunk of content) {
      if (size + chunk.byteLength > maxBytes) {
        await handle.close()
        return undefined
      }
      for (let written = 0; written < chunk.byteLength; ) {
        const { bytesWritten } = await handle.write(chunk, written)
        written += bytesWritten
      }
      size += chunk.byteLength
    }
  } catch (problem) {
    await handle.close()
    throw problem
  }
  return { size, read: () => readChunks(handle), close: () => handle.close() }
}

const chunkLength = 64 * 1024

/**
 * By places, not as a stream: a stream would close the file behind it, and it is read again. Every piece lies in the same memory, and
 * is gone when the next is asked for: thousands of buffers would wait for the garbage collector.
 */
async function* readChunks(handle: Awaited<ReturnType<typeof open>>): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(chunkLength)
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, chunkLength, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
