import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { ensureRoles } from '#src/platform/database/roles.ts'

export interface MigrateOptions {
  /** Connection string of the role that owns the schema. */
  readonly ownerUrl: string
  /** Prefix of the other roles' names; the files are written with `entente`. */
  readonly prefix: string
  /** Folder of timestamped `.sql` files, run in the order of their names, forward only. */
  readonly folder: string
  /** Only these files: the schema that a backup was taken of, before it is migrated forward. */
  readonly only?: readonly string[]
}

/** A database that cannot be used as it is; the sentence is for the person who started the program. */
export class DatabaseProblem extends Error {
  readonly code: 'too-old' | 'newer-than-program' | 'encoding' | 'migration-failed' | 'unreachable'
  constructor(code: DatabaseProblem['code'], sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.code = code
  }
}

const oldestVersion = 150000

/** Brings the schema up to date and answers the names of the files that were run. One process at a time; the others wait. */
export async function migrate({ ownerUrl, prefix, folder, only }: MigrateOptions): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'entente migrate' })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseProblem('unreachable', `The database could not be reached: ${why}.`, { cause })
  }
  try {
    await refuseUnfitServer(client)
    await client.query("select pg_advisory_lock(hashtext('entente migrate'))")
    await ensureRoles(client, ownerUrl, prefix)
    return await runMissing(client, prefix, { folder, only })
  } finally {
    await client.end()
  }
}

/** The names of all files that this program knows, in the order in which they run. */
export const listMigrations = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()

async function refuseUnfitServer(client: Client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as version, current_setting('server_version') as text, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
  )
  const server = rows[0]
  if (server.version < oldestVersion) {
    throw new DatabaseProblem('too-old', `The database server is PostgreSQL ${server.text}; Entente needs version 15 or later.`)
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseProblem(
      'encoding',
      `The database is encoded as ${server.encoding}; Entente needs UTF8, for names in every script.`,
    )
  }
}

async function runMissing(
  client: Client,
  prefix: string,
  { folder, only }: Pick<MigrateOptions, 'folder'> & { only: readonly string[] | undefined },
): Promise<string[]> {
  await client.query(
    'create table if not exists public.migrations (name text primary key, run_at timestamptz not null default now())',
  )
  const done = new Set((await client.query('select name from public.migrations')).rows.map((row) => row.name as string))
  const files = await listMigrations(folder)
  const unknown = [...done].filter((name) => !files.includes(name))
  if (unknown.length > 0) {
    throw new DatabaseProblem(
      'newer-than-program',
      `The database was migrated by a newer Entente (it knows ${unknown.join(', ')}). Start that version or a later one.`,
    )
  }
  const missing = files.filter((name) => !done.has(name) && (only?.includes(name) ?? true))
  for (const name of missing) await runFile(client, prefix, join(folder, name), name)
  return missing
}

async function runFile(client: Client, prefix: string, path: string, name: string) {
  const sql = (await readFile(path, 'utf8')).replace(/\bentente_(app|worker|guard|auth)\b/g, `${prefix}_$1`)
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into public.migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseProblem('migration-failed', `The migration ${name} failed and was undone: ${why}`, { cause })
  }
}
