import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export interface ZipPart {
  readonly path: string
  readonly at: Date
  /** Contents that are packed already gain nothing from being packed again. */
  readonly packed?: boolean
  readonly content: AsyncIterable<Uint8Array | string>
}

/** A zip file, made while its parts come: one part is asked for when the one before it was taken. */
export async function* writeZip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  // The types promise less than it is: a stream that can be ended with a problem.
  const output = zip.outputStream as Readable
  zip.on('error', (problem) => output.destroy(problem instanceof Error ? problem : new Error(String(problem))))
  const adding = addParts(zip, parts).catch((problem: Error) => output.destroy(problem))
  yield* output
  await adding
}

async function addParts(zip: ZipFile, parts: AsyncIterable<ZipPart>): Promise<void> {
  for await (const { path, at, packed = false, content } of parts) {
    const stream = Readable.from(content, { objectMode: false })
    zip.addReadStream(stream, path, { mtime: at, compress: !packed })
    await finished(stream)
  }
  zip.end()
}
