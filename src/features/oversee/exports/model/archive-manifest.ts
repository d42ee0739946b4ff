import { z } from 'zod'

export const archiveFormat = 'entente-archive-1'
export const manifestPath = 'manifest.json'

/** Where the parts of an archive lie in it. A reader looks for exactly these names. */
export const spacePath = (spaceId: string) => `spaces/${spaceId}.jsonl`
export const contentPath = (hash: string) => `files/${hash}`

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const exportedSpace = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['organisation', 'partnership']),
  name: z.string().min(1).max(200),
  /** How the seat that made the archive stands to it: what it may see, and so what is in here, follows from that. */
  standing: z.enum(['member', 'former', 'administrator']),
  path: z.string(),
  size: z.number().int().min(0),
  sha256: hash,
  lines: z.number().int().min(0),
  entries: z.number().int().min(0),
  records: z.number().int().min(0),
})
export type ArchivedSpace = z.infer<typeof exportedSpace>

/** What is in an archive, with the hash of every part: written last, when all hashes are known. */
export const archiveManifest = z.strictObject({
  format: z.literal(archiveFormat),
  kind: z.enum(['organisation', 'partnership']),
  madeAt: z.iso.datetime({ offset: true }),
  by: z.strictObject({ seat: z.uuid(), organisation: z.uuid(), name: z.string().min(1).max(200) }),
  program: z.string().max(60),
  spaces: z.array(exportedSpace).min(1).max(10_000),
  files: z.array(z.strictObject({ sha256: hash, size: z.number().int().min(0) })).max(1_000_000),
  /** Contents that records speak of and the server had lost. */
  lostFiles: z.array(hash).max(1_000_000),
})
export type ArchiveManifest = z.infer<typeof archiveManifest>

/**
 * Where records name contents by their hash. A row whose `unless` is set names one that was taken back: it is not handed out, and no
 * archive brings it.
 */
export const contentColumns = [{ table: 'files', hash: 'hash', size: 'size', unless: 'removed_at' }] as const
