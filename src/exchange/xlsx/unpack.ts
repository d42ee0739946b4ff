import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'

export interface UnpackLimits {
  /** Of everything that is unpacked, together. */
  readonly mostBytes: number
  readonly mostParts: number
}

export class UnpackProblem extends Error {
  readonly code: 'not-a-workbook' | 'too-large-unpacked'
  constructor(code: 'not-a-workbook' | 'too-large-unpacked') {
    super(code)
    this.code = code
  }
}

/** So little at once that no piece unpacks to more than some ten megabytes before they are counted. */
const pieceLength = 8 * 1024

/**
 * The wanted parts of a zip file that lies in memory, by their names. What they unpack to is counted while they do, whatever the file
 * says of its sizes: a bomb is let go of as soon as it is one.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean, limits: UnpackLimits): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let [size, count] = [0, 0]
  // fflate hands a problem thrown in a callback to the callback again: the first one counts.
  let found: UnpackProblem | undefined
  const refuse = (code: UnpackProblem['code']) => {
    found ??= new UnpackProblem(code)
    throw found
  }
  const unzip = new Unzip((file) => {
    count += 1
    if (count > limits.mostParts) refuse('too-large-unpacked')
    if (!isWanted(file.name) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (problem, chunk, isLast) => {
      if (problem) refuse('not-a-workbook')
      size += chunk.length
      if (size > limits.mostBytes) refuse('too-large-unpacked')
      chunks.push(chunk)
      if (isLast) parts.set(file.name, joined(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  try {
    for (let at = 0; at < bytes.length; at += pieceLength)
      unzip.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length)
  } catch {
    // Cut off, damaged, encrypted or packed in a way that no workbook is, unless it was too much.
    throw found ?? new UnpackProblem('not-a-workbook')
  }
  return parts
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
