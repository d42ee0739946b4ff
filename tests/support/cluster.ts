import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type Embedded, startEmbedded } from '#src/platform/database/embedded/embedded.ts'
import { migrate } from '#src/platform/database/migrate.ts'
import { createLog } from '#src/platform/log/log.ts'

export const rolePrefix = 'entente'
const migrations = join(import.meta.dirname, '../../database/migrations')

/** A real PostgreSQL that gives up surviving a crash for speed, in a folder of its own. */
export async function startTestCluster(): Promise<Embedded & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-test-'))
  // Where the tests run as root, PostgreSQL runs as somebody else, who must get through to its folder.
  await chmod(folder, 0o711)
  const server = await startEmbedded({ dataDir: join(folder, 'data'), log: createLog('fatal'), rolePrefix, durable: false })
  return {
    ...server,
    remove: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const migrateTestDatabase = (ownerUrl: string) => migrate({ ownerUrl, prefix: rolePrefix, folder: migrations })

/** Runs against a freshly migrated database and cleans up. */
export async function withMigratedDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const cluster = await startTestCluster()
  try {
    await migrateTestDatabase(cluster.url)
    return await work(cluster.url)
  } finally {
    await cluster.remove()
  }
}

/** A database of one's own, copied from the migrated one in some milliseconds. */
export async function cloneDatabase(templateUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const template = databaseOf(templateUrl)
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  // Copied file by file: what is never flushed to the disk is copied several times faster than it could be logged.
  await onceUnused(
    templateUrl,
    (client) => `create database ${name} template ${client.escapeIdentifier(template)} strategy file_copy`,
  )
  return {
    url: withDatabase(templateUrl, name),
    drop: () => onceUnused(templateUrl, () => `drop database if exists ${name}`),
  }
}

/** A connection that was just closed may still be ending on the server's side; the owner may not end it for others. */
const onceUnused = (url: string, statement: (client: Client) => string): Promise<void> =>
  asOwner(url, (client) => repeatWhileInUse(client, statement(client)))

async function repeatWhileInUse(client: Client, statement: string): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      await client.query(statement)
      return
    } catch (problem) {
      const isInUse = problem instanceof Error && 'code' in problem && problem.code === '55006'
      if (!isInUse || left === 0) throw problem
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function asOwner(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: withDatabase(url, 'postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const databaseOf = (url: string) => /\/([^/?]+)(\?|$)/.exec(url)?.[1] ?? 'entente'
const withDatabase = (url: string, name: string) => url.replace(/\/([^/?]+)(\?|$)/, `/${name}$2`)
