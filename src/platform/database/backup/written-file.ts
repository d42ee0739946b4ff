import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a whole file that nobody else may read, and waits until the disk has it. */
export async function writeDurably(
  path: string,
  content: string | AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  try {
    const digest = createHash('sha256')
    let size = 0
    const take = async (chunk: Uint8Array) => {
      digest.update(chunk)
      size += chunk.byteLength
      for (let offset = 0; offset < chunk.byteLength; ) offset += (await handle.write(chunk, offset)).bytesWritten
    }
    if (typeof content === 'string') await take(Buffer.from(content))
    else for await (const chunk of content) await take(chunk)
    await handle.sync()
    return { size, sha256: digest.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** Names in a folder are safe only once the folder is. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, constants.O_RDONLY)
  await handle.sync().finally(() => handle.close())
}
