import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Refused, reasonOf } from '#src/app/cli/ask-server.ts'

/** Writes what the server answered, to the output where no file was asked for. Half of it never stands under the name that was. */
export async function keepAnswer(answer: Response, out: string | undefined): Promise<void> {
  if (!answer.body) throw new Refused('The server answered with nothing.')
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
  if (out === undefined) return writeOrRefuse('the output', () => pipeline(body, process.stdout, { end: false }))
  const unfinished = `${out}.unfinished`
  try {
    await writeOrRefuse(out, async () => {
      await pipeline(body, createWriteStream(unfinished, { mode: 0o600 }))
      await rename(unfinished, out)
    })
  } finally {
    await rm(unfinished, { force: true })
  }
}

export async function writeOrRefuse(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    throw new Refused(`${path} could not be written: ${reasonOf(cause)}`)
  }
}
