import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { Client } from 'pg'
import type { BackedUpTable, Manifest } from '#src/platform/database/backup/manifest.ts'
import { BackupProblem } from '#src/platform/database/backup/problem.ts'
import {
  listTables,
  madeByMigrations,
  quoteColumns,
  quoteTable,
  type StoredTable,
} from '#src/platform/database/backup/tables.ts'
import { copyIn } from '#src/platform/database/copy.ts'
import { roleName } from '#src/platform/database/roles.ts'

export interface LoadOptions {
  readonly ownerUrl: string
  readonly prefix: string
  readonly folder: string
  readonly manifest: Manifest
}

/** What a fresh schema holds before anybody came. */
const seeded = [...madeByMigrations, 'guard.content_tables']

/** Refuses a database in which somebody has worked, or is working; one that only has the schema is empty. */
export async function refuseFilledDatabase(client: Client, prefix: string): Promise<void> {
  const guard = roleName(prefix, 'guard')
  const known = await client.query('select from pg_roles where rolname = $1', [guard])
  const others = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name in ('entente app', 'entente worker', 'sign-in') limit 1`,
  )
  if (others.rowCount) throw new BackupProblem('in-use', 'A program is running on that database. End it before you restore.')
  const tables = known.rowCount ? await listTables(client, guard) : await listForeign(client)
  for (const table of tables) {
    if (seeded.includes(`${table.schema}.${table.name}`)) continue
    if (await hasRows(client, table, guard))
      throw new BackupProblem(
        'target-not-empty',
        `The database is not empty: ${table.schema}.${table.name} holds rows. A backup is restored into an empty one only.`,
      )
  }
}

async function listForeign(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    "select schemaname as schema, tablename as name from pg_tables where schemaname !~ '^(pg_|information_schema$)'",
  )
  return rows.map((row) => ({ ...row, columns: [], isForced: false, isReadableWhole: true }))
}

async function hasRows(client: Client, table: StoredTable, guard: string): Promise<boolean> {
  if (table.isForced) await client.query(`set role ${client.escapeIdentifier(guard)}`)
  try {
    const { rows } = await client.query<{ has: boolean }>(`select exists (select from ${quoteTable(client, table)}) as has`)
    return rows[0]?.has ?? false
  } finally {
    await client.query('reset role')
  }
}

/**
 * Puts the rows into a schema of the same migrations, in one transaction. Nobody works here yet, so the owner lifts for its length
 * what would derive, refuse or hide rows: triggers, row-level security over the owner, foreign keys. The keys are set again
 * afterwards, which checks every one of them.
 */
export async function loadTables({ ownerUrl, prefix, folder, manifest }: LoadOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'entente restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await client.query("set local statement_timeout = 0; set local time zone 'UTC'")
    const tables = await listTables(client, roleName(prefix, 'guard'))
    const keys = await dropForeignKeys(client)
    await client.query(`truncate ${tables.map((table) => quoteTable(client, table)).join(', ')}`)
    for (const table of tables) await loadTable(client, table, { folder, manifest })
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    for (const table of tables.filter(({ isForced }) => isForced))
      await client.query(`alter table ${quoteTable(client, table)} force row level security`)
    for (const { schema, name, last } of manifest.sequences)
      await client.query("select setval(format('%I.%I', $1::text, $2::text)::regclass, $3::bigint)", [schema, name, last])
    await client.query('commit')
    // The planner knows nothing of rows that came in at once.
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function loadTable(client: Client, table: StoredTable, { folder, manifest }: Pick<LoadOptions, 'folder' | 'manifest'>) {
  const quoted = quoteTable(client, table)
  const stored = manifest.tables.find(({ schema, name }) => schema === table.schema && name === table.name)
  if (!stored) throw new BackupProblem('damaged', `The backup ${folder} is damaged: it has no ${table.schema}.${table.name}.`)
  if (table.isForced) await client.query(`alter table ${quoted} no force row level security`)
  await client.query(`alter table ${quoted} disable trigger user`)
  const rows = await copyIn(client, `copy ${quoted} (${quoteColumns(client, stored.columns)}) from stdin`, read(folder, stored))
  if (rows !== stored.rows)
    throw new BackupProblem('damaged', `The backup ${folder} is damaged: ${stored.path} has ${rows} rows of ${stored.rows}.`)
  await client.query(`alter table ${quoted} enable trigger user`)
}

const read = (folder: string, { path }: BackedUpTable) =>
  pipeline(createReadStream(join(folder, path), { highWaterMark: 1 << 18 }), createZstdDecompress(), () => {})

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

async function dropForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and k.conparentid = 0 and pg_get_userbyid(c.relowner) = current_user and n.nspname <> 'jobs' and n.nspname !~ '^pg_'
      order by 1, 2`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows
}
