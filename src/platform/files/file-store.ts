import type { Readable } from 'node:stream'

/** SHA-256 of the content, as 64 lower-case hexadecimal digits. It is the only name that a file has here. */
export type FileHash = string

export type PutAnswer = Readonly<{ ok: true; hash: FileHash; size: number }> | Readonly<{ ok: false; code: 'too-large' }>

/** Bytes from `start` to `end`, both included, or the `last` so many. */
export type ByteRange = Readonly<{ start: number; end?: number }> | Readonly<{ last: number }>

export type OpenAnswer =
  | Readonly<{ ok: true; size: number; start: number; end: number; stream: Readable }>
  | Readonly<{ ok: false; code: 'not-found' }>
  | Readonly<{ ok: false; code: 'range-not-satisfiable'; size: number }>

export type Cleaning = Readonly<{
  /** Longer than any upload takes from its content to its record. */
  olderThanHours: number
  listNeeded: (hashes: readonly FileHash[]) => Promise<ReadonlySet<FileHash>>
}>

/**
 * Where file contents lie: a folder, or later an object store. It knows bytes alone; names, types, owners and who may read stay in
 * the database. The same content is kept once, so `remove` is for a caller that knows that no record refers to it any more.
 */
export type FileStore = Readonly<{
  /**
   * Keeps a content for good before it answers. Whatever ends the stream early throws and leaves nothing behind. A stream that is
   * too large is left where the limit was passed; to answer on the connection it comes from, hand over
   * `stream.iterator({ destroyOnReturn: false })`.
   */
  put(content: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<PutAnswer>
  open(hash: FileHash, range?: ByteRange): Promise<OpenAnswer>
  has(hash: FileHash): Promise<boolean>
  /** Answers whether there was something to remove. */
  remove(hash: FileHash): Promise<boolean>
  /** Removes contents that were put there so long ago, and never again since, of which nobody says that they are needed. */
  removeUnneeded(cleaning: Cleaning): Promise<number>
}>

export function isFileHash(text: string): text is FileHash {
  return /^[0-9a-f]{64}$/.test(text)
}

/** First and last byte of a range in a content of a size, or undefined when it lies outside. */
export function placeRange(range: ByteRange | undefined, size: number): { start: number; end: number } | undefined {
  if (range === undefined) return { start: 0, end: size - 1 }
  const start = 'last' in range ? Math.max(0, size - range.last) : range.start
  const end = 'last' in range ? size - 1 : Math.min(range.end ?? size - 1, size - 1)
  const isWhole = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  return isWhole && start >= 0 && start <= end ? { start, end } : undefined
}
