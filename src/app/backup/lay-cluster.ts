import { chmodSync, chownSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Manifest } from '#src/platform/database/backup/manifest.ts'
import { chooseAccount, clusterDir } from '#src/platform/database/embedded/account.ts'
import { giveToOwner, prepareDataDir } from '#src/platform/database/embedded/place.ts'

export interface Laying {
  readonly dataDir: string
  readonly folder: string
  readonly manifest: Manifest
  readonly secrets: readonly string[]
}

/** Folders that hold nothing of the copy and that PostgreSQL does not make itself. */
const emptyFolders = [
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_multixact',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
  'pg_wal/archive_status',
  'pg_wal/summaries',
]

/** Lays the copied cluster into the data folder, as the account that PostgreSQL will run under. */
export async function layCluster({ dataDir, folder, manifest, secrets }: Laying): Promise<void> {
  const account = chooseAccount(dataDir)
  prepareDataDir(dataDir, account)
  const draft = join(dataDir, 'postgres.restored')
  const give = (path: string) => {
    if (account) chownSync(path, account.uid, account.gid)
  }
  const folders = new Set(['', ...emptyFolders.flatMap(withParents)])
  const files = manifest.files
    .filter(({ path }) => path.startsWith('postgres/'))
    .map(({ path }) => path.slice('postgres/'.length))
  for (const file of files) for (const parent of withParents(dirname(file))) folders.add(parent)
  for (const name of [...folders].sort()) {
    await mkdir(join(draft, name), { recursive: true, mode: 0o700 })
    give(join(draft, name))
  }
  for (const file of files) {
    await copyFile(join(folder, 'postgres', file), join(draft, file))
    chmodSync(join(draft, file), 0o600)
    give(join(draft, file))
  }
  for (const name of secrets) await layFile(join(folder, 'secrets', name), dataDir, name)
  await rename(draft, clusterDir(dataDir))
}

/** A secret, readable by the account of the data folder alone. */
export async function layFile(from: string, dataDir: string, name: string): Promise<void> {
  const path = join(dataDir, name)
  await copyFile(from, path)
  chmodSync(path, 0o600)
  giveToOwner(dataDir, path)
}

const withParents = (path: string): string[] =>
  path === '.' ? [] : path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
