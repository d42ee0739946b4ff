import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  type ArchivedSpace,
  type ArchiveManifest,
  archiveManifest,
  contentPath,
  manifestPath,
  spacePath,
} from '#src/features/oversee/exports/model/archive-manifest.ts'
import { readZip, ZipProblem, type ZipReading } from '#src/platform/files/read-zip.ts'

/** What is wrong with an archive, and where: the part, its line, and the column of the row. */
export interface ArchiveProblem {
  readonly part: string
  readonly line?: number
  readonly column?: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

export interface OpenArchive {
  readonly manifest: ArchiveManifest
  /** The lines of a space, one by one. */
  readLines(space: ArchivedSpace): AsyncGenerator<string>
  readContent(hash: string): Promise<Readable | undefined>
}

export type ArchiveReading =
  | { readonly archive: OpenArchive; readonly problems: readonly [] }
  | { readonly archive: undefined; readonly problems: readonly ArchiveProblem[] }

/** Far above what people write, and below what would wear out a machine. */
const archiveLimits = { mostParts: 1_000_000, mostBytes: 64 * 1024 ** 3 }
const mostManifestBytes = 256 * 1024 ** 2
export const longestLine = 16 * 1024 ** 2

/** Opens an archive and holds every part of it to the hash that the manifest gives; whatever is wrong is told, all of it. */
export async function openArchive(handle: FileHandle, limits = archiveLimits): Promise<ArchiveReading> {
  try {
    const zip = await readZip(handle, limits)
    const manifest = await readManifest(zip)
    if (!manifest)
      return refuse([{ part: manifestPath, code: zip.parts.has(manifestPath) ? 'manifest-unreadable' : 'part-missing' }])
    const problems = [...listPartProblems(manifest, zip), ...(await listHashProblems(manifest, zip))]
    if (problems.length > 0) return refuse(problems)
    const archive: OpenArchive = {
      manifest,
      readLines: (space) => readLines(zip, space.path),
      readContent: (hash) => zip.read(contentPath(hash)),
    }
    return { archive, problems: [] }
  } catch (problem) {
    if (problem instanceof ZipProblem) return refuse([{ part: problem.part, code: problem.fault }])
    throw problem
  }
}

const refuse = (problems: readonly ArchiveProblem[]): ArchiveReading => ({ archive: undefined, problems })

async function readManifest(zip: ZipReading): Promise<ArchiveManifest | undefined> {
  if ((zip.parts.get(manifestPath) ?? 0) > mostManifestBytes) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of await readPart(zip, manifestPath)) chunks.push(chunk)
  try {
    return archiveManifest.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8'))).data
  } catch {
    // Not even JSON: told as unreadable.
    return undefined
  }
}

interface ExpectedPart {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

const expectedParts = ({ spaces, files }: ArchiveManifest): ExpectedPart[] => [
  ...spaces,
  ...files.map(({ sha256, size }) => ({ path: contentPath(sha256), size, sha256 })),
]

/** Parts that are there and not named, named twice or under a name that is not theirs; and spaces named twice. */
function listPartProblems(manifest: ArchiveManifest, zip: ZipReading): ArchiveProblem[] {
  const expected = expectedParts(manifest).map(({ path }) => path)
  const named = new Set([manifestPath, ...expected])
  return [
    ...[...zip.parts.keys()].filter((path) => !named.has(path)).map((part) => ({ part, code: 'part-unknown' })),
    ...(named.size === expected.length + 1 ? [] : [{ part: manifestPath, code: 'part-twice' }]),
    ...manifest.spaces
      .filter(({ id, path }) => path !== spacePath(id))
      .map(({ path }) => ({ part: path, code: 'part-misplaced' })),
  ]
}

async function listHashProblems(manifest: ArchiveManifest, zip: ZipReading): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = []
  for (const { path, size, sha256 } of expectedParts(manifest)) {
    const found = zip.parts.get(path)
    if (found === undefined) problems.push({ part: path, code: 'part-missing' })
    else if (found !== size) problems.push({ part: path, code: 'part-changed' })
    else if ((await hashPart(zip, path)) !== sha256) problems.push({ part: path, code: 'part-changed' })
  }
  return problems
}

/** Undefined where the part cannot be unpacked: then it is not what it was either. */
async function hashPart(zip: ZipReading, path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of await readPart(zip, path)) hash.update(chunk)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

async function readPart(zip: ZipReading, path: string): Promise<AsyncIterable<Buffer>> {
  const stream = await zip.read(path)
  return stream ?? noBytes()
}

async function* noBytes(): AsyncGenerator<Buffer> {}

/** Lines of a part; of one that is too long only so much is kept that it is no line that could be read. */
async function* readLines(zip: ZipReading, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let waiting = ''
  for await (const chunk of await readPart(zip, path)) {
    const [first = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n')
    if (waiting.length <= longestLine) waiting += first
    for (const next of lines) {
      yield waiting
      waiting = next
    }
  }
  if (waiting !== '') yield waiting
}
