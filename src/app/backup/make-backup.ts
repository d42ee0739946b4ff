import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { backUpContents } from '#src/app/backup/file-contents.ts'
import type { Config } from '#src/platform/config/config.ts'
import { copyCluster } from '#src/platform/database/backup/base-copy.ts'
import { type Dump, dumpTables } from '#src/platform/database/backup/dump.ts'
import { type BackedUpFile, hashFile, type Manifest, writeManifest } from '#src/platform/database/backup/manifest.ts'
import { BackupProblem, toBackupProblem } from '#src/platform/database/backup/problem.ts'
import { syncFolder } from '#src/platform/database/backup/written-file.ts'
import { clusterDir } from '#src/platform/database/embedded/account.ts'
import { attachEmbedded, superuserConnection } from '#src/platform/database/embedded/attach.ts'
import { startEmbedded } from '#src/platform/database/embedded/embedded.ts'
import { createLog } from '#src/platform/log/log.ts'

export interface BackupWish {
  readonly config: Config
  readonly folder: string
  /** Rows instead of the database's folder, also from the PostgreSQL inside: they can be restored to any PostgreSQL. */
  readonly portable: boolean
  readonly program: string
  readonly madeAt: Temporal.Instant
}

/** Takes a backup into an empty folder, while the program runs or not. Nothing is left when it does not come to its end. */
export async function makeBackup(wish: BackupWish): Promise<Manifest> {
  const { folder } = wish
  await refuseTakenPlace(folder)
  const wasThere = existsSync(folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const manifest = await fill(wish)
    await writeManifest(folder, manifest)
    await syncFolder(folder)
    return manifest
  } catch (problem) {
    for (const name of wasThere ? await readdir(folder) : ['']) await rm(join(folder, name), { recursive: true, force: true })
    throw toBackupProblem(problem, folder)
  }
}

async function refuseTakenPlace(folder: string): Promise<void> {
  const names = await readdir(folder).catch((problem) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return []
    throw toBackupProblem(problem, folder)
  })
  if (names.length > 0)
    throw new BackupProblem(
      'place-taken',
      `${folder} is not empty. Name a folder that does not exist yet; every backup has its own.`,
    )
}

async function fill({ config, folder, portable, program, madeAt }: BackupWish): Promise<Manifest> {
  const { ownerUrl, stop } = await openAsItIs(config)
  try {
    const isCluster = config.databaseUrl === undefined && !portable
    const prefix = config.databaseRolePrefix
    const dump = isCluster ? await copyWhole(config, { ownerUrl, folder }) : await dumpTables({ ownerUrl, prefix, folder })
    // After the database, so that whatever its records name is there.
    const contents = await backUpContents(join(config.dataDir, 'files'), folder)
    const secrets = await backUpSecrets(config.dataDir, folder, isCluster ? [...clusterSecrets(prefix), 'secret'] : ['secret'])
    return {
      format: 'entente-backup',
      version: 1,
      kind: isCluster ? 'cluster' : 'tables',
      madeAt: madeAt.toString(),
      program,
      platform: `${process.platform}-${process.arch}`,
      rolePrefix: prefix,
      ...dump,
      files: [...dump.files, ...contents, ...secrets],
    }
  } finally {
    await stop()
  }
}

export const clusterSecrets = (prefix: string) => ['postgres-superuser.password', `${prefix}_owner.password`]

/** The database without migrating it: a backup before an upgrade is one of what there was. */
async function openAsItIs({ databaseUrl, dataDir, databaseRolePrefix: rolePrefix }: Config) {
  if (databaseUrl !== undefined) return { ownerUrl: databaseUrl, stop: async () => {} }
  const running = await attachEmbedded({ dataDir, rolePrefix })
  if (running !== undefined) return { ownerUrl: running, stop: async () => {} }
  if (!existsSync(clusterDir(dataDir)))
    throw new BackupProblem('place-unusable', `There is nothing to back up: ${dataDir} holds no database.`)
  const { url, stop } = await startEmbedded({ dataDir, rolePrefix, log: createLog('error') })
  return { ownerUrl: url, stop }
}

async function copyWhole({ dataDir }: Config, { ownerUrl, folder }: { ownerUrl: string; folder: string }): Promise<Dump> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const facts = await client
    .query(
      "select array(select name from public.migrations order by name) as migrations, current_setting('server_version') as version",
    )
    .finally(() => client.end())
  const files = await copyCluster({ connection: superuserConnection(dataDir), cluster: clusterDir(dataDir), folder })
  const { migrations, version } = facts.rows[0]
  return { files, migrations, postgres: version, tables: [], sequences: [] }
}

async function backUpSecrets(dataDir: string, folder: string, names: readonly string[]): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = []
  for (const name of names.filter((one) => existsSync(join(dataDir, one)))) {
    const path = `secrets/${name}`
    await mkdir(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
    await copyFile(join(dataDir, name), join(folder, path))
    const sha256 = await hashFile(join(folder, path))
    const { size } = await stat(join(folder, path))
    files.push({ path, size, sha256 })
  }
  return files
}
