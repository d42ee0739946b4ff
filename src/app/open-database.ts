import { join } from 'node:path'
import { parseIntoClientConfig } from 'pg-connection-string'
import { projectFolder } from '#src/app/folders.ts'
import type { Config } from '#src/platform/config/config.ts'
import { attachEmbedded } from '#src/platform/database/embedded/attach.ts'
import { startEmbedded } from '#src/platform/database/embedded/embedded.ts'
import { migrate } from '#src/platform/database/migrate.ts'
import { roleName } from '#src/platform/database/roles.ts'
import { migrateJobs } from '#src/platform/jobs/migrate-jobs.ts'
import type { Log } from '#src/platform/log/log.ts'

export interface OpenDatabase {
  readonly ownerUrl: string
  readonly migrated: readonly string[]
  stop(): Promise<void>
}

/** The names of all background work; their queues are made with the schema. */
const jobNames = ['clean-up', 'open-due-occurrences', 'reveal-due-rounds', 'send-digests'] as const

/** The database of this configuration, running and up to date: the embedded one, or the one that DATABASE_URL names. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const prefix = config.databaseRolePrefix
  const server =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, log, rolePrefix: prefix })
      : { url: config.databaseUrl, stop: async () => {} }
  try {
    const migrated = await migrate({ ownerUrl: server.url, prefix, folder: join(projectFolder, 'database', 'migrations') })
    await migrateJobs({ owner: parseIntoClientConfig(server.url), workerRole: roleName(prefix, 'worker'), names: jobNames })
    return { ownerUrl: server.url, migrated, stop: server.stop }
  } catch (problem) {
    await server.stop()
    throw problem
  }
}

/** The same for a command: beside a running program it uses that one's database, otherwise it starts it for a moment. */
export async function openDatabaseBeside(config: Config, log: Log): Promise<OpenDatabase> {
  const running =
    config.databaseUrl === undefined
      ? await attachEmbedded({ dataDir: config.dataDir, rolePrefix: config.databaseRolePrefix })
      : undefined
  return running === undefined ? openDatabase(config, log) : { ownerUrl: running, migrated: [], stop: async () => {} }
}
