import type { Client } from 'pg'
import { BackupProblem } from '#src/platform/database/backup/problem.ts'

export interface StoredTable {
  readonly schema: string
  readonly name: string
  /** What is kept: neither what is computed from other columns, nor the ids of transactions, which mean nothing elsewhere. */
  readonly columns: readonly string[]
  /** Row-level security holds for its owner too: it is read as the role that may see all of it. */
  readonly isForced: boolean
  readonly isReadableWhole: boolean
}

/** Filled by the migrations themselves. */
export const madeByMigrations: readonly string[] = ['public.migrations']
/** Queues are made anew with the schema; jobs follow from the records and carry nothing that is not there. */
const leftOut = ['jobs']

/** Every table of ours, whatever schema a migration put it into. */
export async function listTables(client: Client, guard: string): Promise<StoredTable[]> {
  const { rows } = await client.query(
    `select n.nspname as schema, c.relname as name, c.relforcerowsecurity as "isForced",
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                     and not (a.atttypid = 'xid8'::regtype and a.atthasdef) order by a.attnum) as columns,
            not c.relforcerowsecurity or (has_table_privilege($1, c.oid, 'select')
              and exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
                             and (p.polroles = '{0}' or $1::regrole::oid = any (p.polroles)) and pg_get_expr(p.polqual, p.polrelid) = 'true')
              and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd in ('r', '*')
                             and (p.polroles = '{0}' or $1::regrole::oid = any (p.polroles)))) as "isReadableWhole"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and pg_get_userbyid(c.relowner) = current_user and n.nspname !~ '^(pg_|information_schema$)' and n.nspname <> all ($2)
      order by n.nspname, c.relname`,
    [guard, leftOut],
  )
  return rows.filter(({ schema, name }) => !madeByMigrations.includes(`${schema}.${name}`))
}

/** Rows that a policy hides would be missing without a word. */
export function refuseHidden(tables: readonly StoredTable[]): void {
  const hidden = tables.filter((table) => !table.isReadableWhole).map(({ schema, name }) => `${schema}.${name}`)
  if (hidden.length > 0)
    throw new BackupProblem(
      'not-readable-whole',
      `These tables cannot be read as a whole, so there is no backup: ${hidden.join(', ')}.`,
    )
}

export const quoteTable = (client: Client, { schema, name }: { schema: string; name: string }) =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

export const quoteColumns = (client: Client, columns: readonly string[]) =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ')
