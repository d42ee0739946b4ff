import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupProblem } from '#src/platform/database/backup/problem.ts'
import { writeDurably } from '#src/platform/database/backup/written-file.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Below the backup's own folder, and nowhere else. */
const path = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\\0][^\\\0]*$/)
const file = z.object({ path, size: z.number().int().min(0), sha256: hash })

const table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  path,
})

const manifest = z.object({
  format: z.literal('entente-backup'),
  version: z.literal(1),
  /** `cluster`: a copy of the folder of the PostgreSQL inside. `tables`: the rows of every table, for any PostgreSQL. */
  kind: z.enum(['cluster', 'tables']),
  madeAt: z.string(),
  program: z.string(),
  postgres: z.string(),
  platform: z.string(),
  rolePrefix: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  files: z.array(file),
})

export type Manifest = z.infer<typeof manifest>
export type BackedUpFile = z.infer<typeof file>
export type BackedUpTable = z.infer<typeof table>

const name = 'manifest.json'

/** Written last: a folder without it was not finished. Its own hash stands beside it, in the form that `sha256sum -c` reads. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const text = `${JSON.stringify(content, undefined, 1)}\n`
  await writeDurably(join(folder, `${name}.sha256`), `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
  await writeDurably(join(folder, name), text)
}

export async function readManifest(folder: string): Promise<Manifest> {
  const [text, told] = await Promise.all([readIfThere(join(folder, name)), readIfThere(join(folder, `${name}.sha256`))])
  if (text === undefined || told === undefined)
    throw new BackupProblem(
      'not-a-backup',
      `${folder} is not a backup of Entente, or one that was not finished: it has no ${name}.`,
    )
  const parsed = parseJson(text)
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed && Number(parsed.version) > 1)
    throw new BackupProblem(
      'newer-than-program',
      `${folder} was made by a newer Entente. Restore it with that version or a later one.`,
    )
  const reading = manifest.safeParse(parsed)
  if (!told.startsWith(createHash('sha256').update(text).digest('hex')) || !reading.success)
    throw new BackupProblem('damaged', `The backup ${folder} is damaged: ${name} is not what was written.`)
  return reading.data
}

/** Reads every file of the backup and compares it with what was written. */
export async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, size, sha256 } of files) {
    const found = await stat(join(folder, path)).catch(() => undefined)
    if (!found) throw damaged(folder, `${path} is missing`)
    if (found.size !== size) throw damaged(folder, `${path} has ${found.size} bytes of ${size}`)
    if ((await hashFile(join(folder, path))) !== sha256) throw damaged(folder, `${path} was changed`)
  }
}

const damaged = (folder: string, what: string) =>
  new BackupProblem('damaged', `The backup ${folder} is damaged: ${what}. Nothing was restored; take another backup.`)

export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) digest.update(chunk)
  return digest.digest('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && (problem.code === 'ENOENT' || problem.code === 'ENOTDIR'))
      return undefined
    throw problem
  }
}
