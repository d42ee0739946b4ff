import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { keepSecret } from '../../config/secret.ts'
import { StartProblem } from '../../config/start-problem.ts'
import { type Account, asAccount, clusterDir } from './account.ts'
import type { Binaries } from './binaries.ts'

export const superuser = 'postgres'
export const majorVersion = 18

type Place = Readonly<{ dataDir: string; account: Account; binaries: Binaries }>

/** The folder of the database, made on the first start and refused when another version of PostgreSQL made it. */
export async function prepareCluster(place: Place): Promise<string> {
  const cluster = clusterDir(place.dataDir)
  if (!existsSync(cluster)) await createCluster(place, cluster)
  checkVersion(place.dataDir, cluster)
  return cluster
}

export const superuserPassword = (dataDir: string) => keepSecret(dataDir, 'postgres-superuser.password')

/** Made under another name and renamed when whole: whoever is killed in the middle leaves nothing half-made behind. */
async function createCluster({ dataDir, account, binaries }: Place, cluster: string) {
  const prefix = 'postgres.new-'
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(prefix)))
    rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })
  const draft = join(dataDir, `${prefix}${randomBytes(4).toString('hex')}`)
  const passwordFile = join(draft, 'password')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, superuserPassword(dataDir), { mode: 0o600 })
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    await runInitdb({ binaries, account, passwordFile, folder: join(draft, 'cluster') })
    renameSync(join(draft, 'cluster'), cluster)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function runInitdb(made: { binaries: Binaries; account: Account; passwordFile: string; folder: string }) {
  const choices = {
    pgdata: made.folder,
    username: superuser,
    pwfile: made.passwordFile,
    encoding: 'UTF8',
    // Order and case come from ICU. The C library still classifies letters for trigrams: with LC_CTYPE=C every letter
    // outside ASCII would be lost to the search that forgives typing mistakes.
    'locale-provider': 'icu',
    'icu-locale': 'und',
    locale: 'C',
    'lc-ctype': process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
    'auth-local': 'scram-sha-256',
    'auth-host': 'reject',
  }
  const words = [
    ...Object.entries(choices).map(([name, value]) => `--${name}=${value}`),
    '--data-checksums',
    '--no-instructions',
  ]
  try {
    await promisify(execFile)(made.binaries.initdb, words, {
      ...asAccount(made.account),
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : ''
    const reason = /error: (.*)/.exec(said)?.[1] ?? /FATAL: *(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1)
    throw new StartProblem('database-unusable', `PostgreSQL could not make its database in ${made.folder}: ${reason}.`, {
      cause,
    })
  }
}

function checkVersion(dataDir: string, cluster: string) {
  const found = readVersion(dataDir, cluster)
  if (found === majorVersion) return
  const isNewer = found > majorVersion
  const advice = isNewer
    ? 'Start the newer Entente that made it.'
    : 'Export it with the Entente that made it, and import it into a new data folder.'
  throw new StartProblem(
    isNewer ? 'data-folder-too-new' : 'data-folder-too-old',
    `The database in ${cluster} was made by PostgreSQL ${found}; this Entente brings PostgreSQL ${majorVersion}. ${advice}`,
  )
}

function readVersion(dataDir: string, cluster: string): number {
  const unusable = (reason: string, cause?: unknown) =>
    new StartProblem('data-folder-unusable', `The data folder ${dataDir} ${reason}.`, { cause })
  try {
    const found = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
    if (found > 0) return found
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'EACCES') throw unusable('holds a database that belongs to another account', problem)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw problem
  }
  throw unusable('holds something named postgres that is not a PostgreSQL database')
}
