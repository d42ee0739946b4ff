import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createZstdCompress } from 'node:zlib'
import { Client } from 'pg'
import type { BackedUpFile, BackedUpTable, Manifest } from '#src/platform/database/backup/manifest.ts'
import { listTables, quoteColumns, quoteTable, refuseHidden, type StoredTable } from '#src/platform/database/backup/tables.ts'
import { writeDurably } from '#src/platform/database/backup/written-file.ts'
import { copyOut } from '#src/platform/database/copy.ts'
import { roleName } from '#src/platform/database/roles.ts'

export type Dump = Pick<Manifest, 'tables' | 'sequences' | 'migrations' | 'postgres' | 'files'>

/**
 * The rows of every table as of one moment, while others go on writing: one transaction that sees one snapshot. Works on any
 * PostgreSQL, for the owner alone, who is subject to row-level security and so reads as `guard`, which no policy limits.
 */
export async function dumpTables({
  ownerUrl,
  prefix,
  folder,
}: {
  ownerUrl: string
  prefix: string
  folder: string
}): Promise<Dump> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'entente backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    // A backup reads for as long as it takes.
    await client.query(
      "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local time zone 'UTC'",
    )
    const guard = roleName(prefix, 'guard')
    const tables = await listTables(client, guard)
    refuseHidden(tables)
    const files: BackedUpFile[] = []
    const dumped: BackedUpTable[] = []
    for (const table of tables) {
      const { file, rows } = await dumpTable(client, table, { guard, folder })
      files.push(file)
      dumped.push({ schema: table.schema, name: table.name, columns: [...table.columns], rows, path: file.path })
    }
    const facts = { ...(await readFacts(client)), tables: dumped, files }
    await client.query('commit')
    return facts
  } finally {
    await client.end()
  }
}

async function dumpTable(client: Client, table: StoredTable, { guard, folder }: { guard: string; folder: string }) {
  const path = `tables/${table.schema}.${table.name}.copy.zst`
  const statement = `copy ${quoteTable(client, table)} (${quoteColumns(client, table.columns)}) to stdout`
  await client.query(table.isForced ? `set local role ${client.escapeIdentifier(guard)}` : 'reset role')
  let rows = 0
  const content = pipeline(
    copyOut(client, statement, (count) => {
      rows = count
    }),
    createZstdCompress(),
    // A failure on the way reaches whoever reads the end.
    () => {},
  )
  const written = await writeDurably(join(folder, path), content)
  return { file: { path, ...written }, rows }
}

/** Asked as the owner again: what the rows alone do not tell. */
async function readFacts(client: Client): Promise<Pick<Manifest, 'migrations' | 'sequences' | 'postgres'>> {
  await client.query('reset role')
  const migrations = await client.query<{ name: string }>('select name from public.migrations order by name')
  const sequences = await client.query<{ schema: string; name: string; last: string }>(
    `select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
      where sequenceowner = current_user and schemaname <> 'jobs' and last_value is not null order by 1, 2`,
  )
  const server = await client.query<{ server_version: string }>('show server_version')
  return {
    migrations: migrations.rows.map(({ name }) => name),
    sequences: sequences.rows,
    postgres: server.rows[0]?.server_version ?? '',
  }
}
