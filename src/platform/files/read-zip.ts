import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Entry, fromFd, type ZipFile } from 'yauzl'

export interface ZipLimits {
  readonly mostParts: number
  /** Of all parts together, as they are when unpacked. */
  readonly mostBytes: number
}

export type ZipFault = 'not-a-zip' | 'too-many-parts' | 'too-large-unpacked' | 'part-twice' | 'part-unreadable' | 'path-unsafe'

/** What keeps a zip file from being read; never thrown for what only its contents have wrong. */
export class ZipProblem extends Error {
  readonly fault: ZipFault
  readonly part: string
  constructor(fault: ZipFault, part = '') {
    super(`${fault} ${part}`.trim())
    this.fault = fault
    this.part = part
  }
}

export interface ZipReading {
  /** Path and size of every part, as the directory at the file's end says; reading holds each to its size. */
  readonly parts: ReadonlyMap<string, number>
  read(path: string): Promise<Readable | undefined>
}

interface Directory {
  readonly parts: Map<string, Entry>
  bytes: number
}

/**
 * Reads the directory of a zip file and hands out its parts one by one. Nothing is ever written under a name that the file chose.
 * A bomb is refused by what its directory promises, and held to that promise when it is unpacked.
 */
export async function readZip(handle: FileHandle, limits: ZipLimits): Promise<ZipReading> {
  const zip = await openZip(handle)
  const { parts } = await readDirectory(zip, limits)
  const open = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<Readable>
  return {
    parts: new Map([...parts].map(([path, entry]) => [path, entry.uncompressedSize])),
    async read(path) {
      const entry = parts.get(path)
      if (!entry) return undefined
      return open(entry).catch(() => {
        throw new ZipProblem('part-unreadable', path)
      })
    },
  }
}

function openZip(handle: FileHandle): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(
      handle.fd,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (problem, zip) => (problem ? reject(new ZipProblem('not-a-zip')) : resolve(zip)),
    )
  })
}

function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Directory> {
  const found: Directory = { parts: new Map(), bytes: 0 }
  return new Promise((resolve, reject) => {
    zip.on('error', (problem: Error) => reject(toProblem(problem)))
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      const fault = faultOf(entry, found, limits)
      if (fault) return reject(new ZipProblem(fault, entry.fileName.slice(0, 200)))
      found.parts.set(entry.fileName, entry)
      found.bytes += entry.uncompressedSize
      zip.readEntry()
    })
    if (zip.entryCount > limits.mostParts) reject(new ZipProblem('too-many-parts'))
    else zip.readEntry()
  })
}

function faultOf(entry: Entry, found: Directory, limits: ZipLimits): ZipFault | undefined {
  if (found.parts.has(entry.fileName)) return 'part-twice'
  if (found.bytes + entry.uncompressedSize > limits.mostBytes) return 'too-large-unpacked'
  if (entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)) return 'part-unreadable'
  return undefined
}

/** yauzl refuses names that lead outside by itself: absolute ones, ones with `..` and ones with a backslash. */
const toProblem = (problem: Error) =>
  new ZipProblem(/absolute path|relative path|invalid characters/.test(problem.message) ? 'path-unsafe' : 'not-a-zip')
