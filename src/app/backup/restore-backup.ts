import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { restoreContents } from '#src/app/backup/file-contents.ts'
import { layCluster, layFile } from '#src/app/backup/lay-cluster.ts'
import { clusterSecrets } from '#src/app/backup/make-backup.ts'
import { type Verification, verifyInstallation } from '#src/app/backup/verify-installation.ts'
import { projectFolder } from '#src/app/folders.ts'
import { type OpenDatabase, openDatabase } from '#src/app/open-database.ts'
import type { Config } from '#src/platform/config/config.ts'
import { loadTables, refuseFilledDatabase } from '#src/platform/database/backup/load.ts'
import { checkFiles, type Manifest, readManifest } from '#src/platform/database/backup/manifest.ts'
import { BackupProblem, toBackupProblem } from '#src/platform/database/backup/problem.ts'
import { majorVersion } from '#src/platform/database/embedded/cluster.ts'
import { startEmbedded } from '#src/platform/database/embedded/embedded.ts'
import { listMigrations, migrate } from '#src/platform/database/migrate.ts'
import { createLog } from '#src/platform/log/log.ts'

export interface Restored {
  readonly manifest: Manifest
  /** Files of the schema that the backup did not have yet. */
  readonly migrated: readonly string[]
  readonly verification: Verification
}

const migrationsFolder = join(projectFolder, 'database', 'migrations')

/**
 * Puts a backup back into an empty place: the data folder, or the database that DATABASE_URL names and the data folder for the files.
 * First the backup is checked as a whole, last the restored installation: every chain of the ledger, every file.
 */
export async function restoreBackup(config: Config, folder: string): Promise<Restored> {
  const manifest = await readManifest(folder)
  await refuseUnfit(config, manifest)
  await refuseFilledPlace(config)
  await checkFiles(folder, manifest)
  try {
    const database = await bringBack(config, { folder, manifest })
    try {
      const filesFolder = join(config.dataDir, 'files')
      await restoreContents(folder, manifest.files, filesFolder)
      const verification = await verifyInstallation({
        ownerUrl: database.ownerUrl,
        rolePrefix: config.databaseRolePrefix,
        filesFolder,
      })
      const migrated = (await listMigrations(migrationsFolder)).filter((name) => !manifest.migrations.includes(name))
      return { manifest, migrated, verification }
    } finally {
      await database.stop()
    }
  } catch (problem) {
    // Half of an installation must not look like one. What lay there before us: nothing.
    if (config.databaseUrl === undefined) await empty(config.dataDir)
    throw toBackupProblem(problem, config.dataDir)
  }
}

async function refuseUnfit(
  config: Config,
  { kind, migrations, platform, postgres, program, rolePrefix }: Manifest,
): Promise<void> {
  const known = await listMigrations(migrationsFolder)
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new BackupProblem(
      'newer-than-program',
      `The backup was made by a newer Entente (${program}; it knows ${unknown.join(', ')}). Restore it with that version or a later one.`,
    )
  if (kind === 'tables') return
  if (config.databaseUrl !== undefined)
    throw refuseKind(
      'it cannot be put into the database of DATABASE_URL. Take one with --portable, or restore without DATABASE_URL',
    )
  const here = `${process.platform}-${process.arch}`
  if (platform !== here) throw refuseKind(`it was made on ${platform}, this is ${here}. Take one with --portable to move`)
  if (Number.parseInt(postgres, 10) !== majorVersion)
    throw refuseKind(
      `it was made by PostgreSQL ${postgres}, this Entente brings ${majorVersion}. Take one with --portable to move`,
    )
  if (rolePrefix !== config.databaseRolePrefix)
    throw refuseKind(`its roles begin with ${rolePrefix}. Set DATABASE_ROLE_PREFIX=${rolePrefix}`)
}

const refuseKind = (why: string) =>
  new BackupProblem('does-not-fit', `The backup is a copy of the folder of the PostgreSQL inside, and ${why}.`)

async function refuseFilledPlace({ databaseUrl, databaseRolePrefix, dataDir }: Config): Promise<void> {
  if (databaseUrl === undefined) {
    const names = existsSync(dataDir) ? await readdir(dataDir) : []
    if (names.length === 0) return
    throw new BackupProblem(
      'target-not-empty',
      `The data folder ${dataDir} is not empty. A backup is restored into an empty folder only: move this one away, or choose another with DATA_DIR.`,
    )
  }
  const client = new Client({ connectionString: databaseUrl, application_name: 'entente restore' })
  await client.connect()
  await refuseFilledDatabase(client, databaseRolePrefix).finally(() => client.end())
}

async function bringBack(config: Config, { folder, manifest }: { folder: string; manifest: Manifest }): Promise<OpenDatabase> {
  const log = createLog('error')
  await mkdir(config.dataDir, { recursive: true })
  const hasSecret = existsSync(join(config.dataDir, 'secret'))
  if (manifest.kind === 'cluster')
    await layCluster({ dataDir: config.dataDir, folder, manifest, secrets: clusterSecrets(manifest.rolePrefix) })
  else await loadInto(config, { folder, manifest })
  if (!hasSecret && manifest.files.some(({ path }) => path === 'secrets/secret'))
    await layFile(join(folder, 'secrets', 'secret'), config.dataDir, 'secret')
  return openDatabase(config, log)
}

async function loadInto(config: Config, { folder, manifest }: { folder: string; manifest: Manifest }): Promise<void> {
  const prefix = config.databaseRolePrefix
  const server =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, log: createLog('error'), rolePrefix: prefix })
      : { url: config.databaseUrl, stop: async () => {} }
  try {
    await migrate({ ownerUrl: server.url, prefix, folder: migrationsFolder, only: manifest.migrations })
    await loadTables({ ownerUrl: server.url, prefix, folder, manifest })
  } finally {
    await server.stop()
  }
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true, force: true })
}
