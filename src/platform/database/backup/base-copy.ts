import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import type { BackedUpFile } from '#src/platform/database/backup/manifest.ts'
import { BackupProblem } from '#src/platform/database/backup/problem.ts'
import { writeDurably } from '#src/platform/database/backup/written-file.ts'

/** What PostgreSQL makes anew, or what belongs to the running server alone. */
const skippedFiles = /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_manifest.*|backup_label.*|tablespace_map.*)$/
const emptiedFolders = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])

export interface BaseCopy {
  /** A connection of the superuser. */
  readonly connection: ClientConfig
  /** The folder of the running cluster. */
  readonly cluster: string
  readonly folder: string
}

/**
 * A copy of the running cluster's folder, by PostgreSQL's own low-level procedure: pages may be torn while they are copied, so the
 * write-ahead log from the beginning of the copy to its end goes along, kept from being recycled by a slot of this session. The
 * first start on the copy brings it to the moment at which the copy ended.
 */
export async function copyCluster({ connection, cluster, folder }: BaseCopy): Promise<BackedUpFile[]> {
  const client = new Client({ ...connection, application_name: 'entente backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseTablespaces(client)
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [`entente_backup_${process.pid}`])
    const { rows: starts } = await client.query<{ wal: string }>(
      "select pg_walfile_name(pg_backup_start('entente backup', fast => true)) as wal",
    )
    const files = await copyFolder(cluster, folder, '')
    const { rows: ends } = await client.query<{ label: string; wal: string }>(
      'select labelfile as label, pg_walfile_name(lsn) as wal from pg_backup_stop(wait_for_archive => false)',
    )
    const [first = '', { label, wal: last } = { label: '', wal: '' }] = [starts[0]?.wal, ends[0]]
    files.push(...(await copyLog({ cluster, folder, first, last })))
    const path = 'postgres/backup_label'
    files.push({ path, ...(await writeDurably(join(folder, path), label)) })
    return files
  } finally {
    // The slot and an unfinished backup end with their session.
    await client.end()
  }
}

async function refuseTablespaces(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_tablespace where spcname not in ('pg_default', 'pg_global')")
  if (rowCount)
    throw new BackupProblem(
      'does-not-fit',
      'The database has tablespaces outside of its folder. Take a backup with --portable.',
    )
}

async function copyFolder(cluster: string, folder: string, below: string): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = []
  await mkdir(join(folder, 'postgres', below), { recursive: true, mode: 0o700 })
  for (const entry of await readdir(join(cluster, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      if (emptiedFolders.has(name)) await mkdir(join(folder, 'postgres', name), { recursive: true, mode: 0o700 })
      else if (!entry.name.startsWith('pgsql_tmp')) files.push(...(await copyFolder(cluster, folder, name)))
    } else if (entry.isFile() && !skippedFiles.test(entry.name)) files.push(...(await copyIfThere(cluster, folder, name)))
  }
  return files
}

/** The log from the segment in which the copy began to the one in which it ended; their names sort by age. */
async function copyLog({ cluster, folder, first, last }: { cluster: string; folder: string; first: string; last: string }) {
  await mkdir(join(folder, 'postgres/pg_wal/archive_status'), { recursive: true, mode: 0o700 })
  const names = (await readdir(join(cluster, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last,
  )
  if (!names.includes(first) || !names.includes(last))
    throw new Error(`The log from ${first} to ${last} is not there as a whole.`)
  const files: BackedUpFile[] = []
  for (const name of names.sort()) files.push(...(await copyIfThere(cluster, folder, `pg_wal/${name}`)))
  return files
}

/** A table that is dropped meanwhile takes its file along; the log tells the copy so too. */
async function copyIfThere(cluster: string, folder: string, name: string): Promise<BackedUpFile[]> {
  const path = `postgres/${name}`
  const source = await open(join(cluster, name)).catch(undefinedIfMissing)
  return source
    ? [{ path, ...(await writeDurably(join(folder, path), source.createReadStream({ highWaterMark: 1 << 20 }))) }]
    : []
}

function undefinedIfMissing(problem: unknown): undefined {
  if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
  throw problem
}
